/** When what was kept is worth nothing any more. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/fixtures/temporary-folder.ts';
import { hashOfCode } from './hash-of-code.ts';

/** A project with one module, and a lock file only where its text is given. */
function projectWith({ code = 'export {};', test: testCode = '', lock }: { code?: string; test?: string; lock?: string }): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'src/content'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'src/content/read.ts'), code);
  writeFileSync(join(root, 'src/content/read.test.ts'), testCode);
  if (lock !== undefined) writeFileSync(join(root, 'package-lock.json'), lock);
  return root;
}

const hashIn = (root: string): Promise<string> => hashOfCode(['src/content'], root);

test('the same code and the same packages have the same hash, whatever the tests say', async () => {
  const hash = await hashIn(projectWith({ lock: 'yaml 2.9.1' }));

  expect(await hashIn(projectWith({ lock: 'yaml 2.9.1', test: 'test();' }))).toBe(hash);
});

test('another line of code, or another version of a package, has another hash', async () => {
  const hash = await hashIn(projectWith({ lock: 'yaml 2.9.1' }));

  expect(await hashIn(projectWith({ lock: 'yaml 2.9.1', code: 'export const a = 1;' }))).not.toBe(hash);
  expect(await hashIn(projectWith({ lock: 'yaml 3.0.0' }))).not.toBe(hash);
});

test('a project without a lock file has a hash too', async () => {
  expect(await hashIn(projectWith({}))).toMatch(/^[0-9a-f]{64}$/);
});
