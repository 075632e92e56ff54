/** The code that something was computed with, as one hash: what was kept under another hash is worth nothing. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../..');
/** Names the versions of packages, such as the parsers of YAML and Markdown. */
const lockFile = 'package-lock.json';

/** @param folders - from the project's folder; their tests do not count */
export async function hashOfCode(folders: readonly string[]): Promise<string> {
  const files = [join(project, lockFile)];
  for (const folder of folders) {
    const names = (await readdir(join(project, folder), { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    files.push(...names.sort().map((name) => join(project, folder, name)));
  }
  const texts = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}
