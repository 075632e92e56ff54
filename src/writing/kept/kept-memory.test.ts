/** What is kept on disk is believed only when it is whole, of the same code and of the right shape. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../../tests/fixtures/temporary-folder.ts';
import { openKeptMemory } from './kept-memory.ts';
import type { KeptMemory } from './kept-memory.ts';

function open(file: string, code = 'code'): Promise<KeptMemory<string>> {
  return openKeptMemory(file, code, z.string());
}

/** A file that keeps "one" and "two". */
async function keptFile(): Promise<string> {
  const file = join(temporaryFolder(), 'check/kept.json');
  const memory = await open(file);
  memory.set('1', 'one');
  memory.set('2', 'two');
  await memory.save();
  return file;
}

test('the next check has what this one kept', async () => {
  const memory = await open(await keptFile());

  expect(memory.get('1')).toBe('one');
  expect(memory.get('3')).toBeUndefined();
});

test('what a check did not ask for is gone from the next', async () => {
  const file = await keptFile();
  const memory = await open(file);
  memory.get('2');
  await memory.save();

  const next = await open(file);
  expect([next.get('1'), next.get('2')]).toEqual([undefined, 'two']);
});

test('a check that asked for nothing leaves what is kept', async () => {
  const file = await keptFile();
  await (await open(file)).save();

  const next = await open(file);
  expect([next.get('1'), next.get('2')]).toEqual(['one', 'two']);
});

test('a check that used what there is writes nothing', async () => {
  const file = await keptFile();
  const memory = await open(file);
  memory.get('1');
  memory.get('2');
  writeFileSync(file, 'of another check');
  await memory.save();

  expect(readFileSync(file, 'utf8')).toBe('of another check');
  expect(readdirSync(dirname(file))).toEqual(['kept.json']);
});

test('what other code computed is not believed', async () => {
  const memory = await open(await keptFile(), 'other code');

  expect(memory.get('1')).toBeUndefined();
});

test('a file with one byte changed, or cut anywhere, counts as none', async () => {
  const file = await keptFile();
  const whole = readFileSync(file);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, change, isCut) => {
      const damaged = Buffer.from(isCut ? whole.subarray(0, at) : whole);
      if (!isCut) damaged[at] = (damaged[at] ?? 0) ^ change;
      writeFileSync(file, damaged);

      const memory = await open(file);

      expect([memory.get('1'), memory.get('2')]).toEqual([undefined, undefined]);
    }),
  );
});

test('values of another shape count as none', async () => {
  const numbers = await openKeptMemory(await keptFile(), 'code', z.number());

  expect(numbers.get('1')).toBeUndefined();
});
