/** An unchanged text is never encoded twice, and a killed build goes on where it stopped. */
import { appendFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeEncoder, vectorOf } from '../../tests/fixtures/fake-encoder.ts';
import type { FakeEncoder } from '../../tests/fixtures/fake-encoder.ts';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { encodeWithCache } from './embedding-cache.ts';
import type { EncodeOptions } from './embedding-cache.ts';

const texts = ['one', 'two', 'three', 'four', 'five'];

function encode(
  folder: string,
  encoder: FakeEncoder,
  wanted: readonly string[] = texts,
  options: EncodeOptions = {},
): Promise<Float32Array[]> {
  return encodeWithCache(wanted, { id: encoder.id, dimension: encoder.dimension, open: () => Promise.resolve(encoder) }, folder, options);
}

function cacheFile(folder: string): string {
  return join(folder, readdirSync(folder)[0] ?? '');
}

test('vectors come back in the order of the texts', async () => {
  expect(await encode(temporaryFolder(), fakeEncoder())).toEqual(texts.map(vectorOf));
});

test('a second run encodes nothing and does not even open the encoder', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder());

  const vectors = await encodeWithCache(texts, { id: 'fake@1', dimension: 8, open: () => Promise.reject(new Error('opened')) }, folder);

  expect(vectors).toEqual(texts.map(vectorOf));
});

test('only a changed text is encoded again', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder());
  const encoder = fakeEncoder();

  await encode(folder, encoder, ['one', 'two and more', 'three', 'four', 'five']);

  expect(encoder.encoded).toEqual(['two and more']);
});

test('a text that occurs twice is encoded once', async () => {
  const encoder = fakeEncoder();

  expect(await encode(temporaryFolder(), encoder, ['same', 'same'])).toEqual([vectorOf('same'), vectorOf('same')]);
  expect(encoder.encoded).toEqual(['same']);
});

test('a build that is killed goes on with what is left', async () => {
  const folder = temporaryFolder();
  await expect(encode(folder, fakeEncoder(3), texts, { chunkSize: 1 })).rejects.toThrow('killed');
  const encoder = fakeEncoder();

  expect(await encode(folder, encoder)).toEqual(texts.map(vectorOf));
  expect(encoder.encoded).toHaveLength(2);
});

test('a record that a kill cut short is dropped and encoded again, at every place of the cut', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder());
  const whole = statSync(cacheFile(folder)).size;
  const recordBytes = whole / texts.length;

  for (let cut = 1; cut < recordBytes; cut += 1) {
    truncateSync(cacheFile(folder), whole - cut);
    const encoder = fakeEncoder();
    expect(await encode(folder, encoder)).toEqual(texts.map(vectorOf));
    expect(encoder.encoded).toHaveLength(1);
    expect(statSync(cacheFile(folder)).size).toBe(whole);
  }
});

test('bytes left over by a kill do not shift the records after them', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder(), ['one']);
  appendFileSync(cacheFile(folder), Uint8Array.of(1, 2, 3));
  await encode(folder, fakeEncoder(), ['one', 'two']);
  const encoder = fakeEncoder();

  expect(await encode(folder, encoder, ['two', 'one'])).toEqual([vectorOf('two'), vectorOf('one')]);
  expect(encoder.encoded).toEqual([]);
});

test('a file that something else wrote is no hindrance', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder());
  writeFileSync(cacheFile(folder), 'not a cache');

  expect(await encode(folder, fakeEncoder())).toEqual(texts.map(vectorOf));
});

test('vectors of one encoder are never given for another', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder());
  const other = { ...fakeEncoder(), id: 'fake@2' };

  await encode(folder, other);

  expect(readdirSync(folder)).toHaveLength(2);
  expect(other.encoded).toHaveLength(texts.length);
});

test('progress counts what is encoded, what is to do and what was known', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder(), ['one', 'two']);
  const seen: string[] = [];

  await encode(folder, fakeEncoder(), texts, {
    chunkSize: 2,
    onProgress: ({ encoded, toEncode, fromCache }) => seen.push(`${encoded}/${toEncode}, ${fromCache} known`),
  });

  expect(seen).toEqual(['0/3, 2 known', '2/3, 2 known', '3/3, 2 known']);
});

test('an aborted run keeps what it has', async () => {
  const folder = temporaryFolder();
  const abort = new AbortController();
  const run = encode(folder, fakeEncoder(), texts, {
    chunkSize: 1,
    signal: abort.signal,
    onProgress: ({ encoded }) => {
      if (encoded === 2) abort.abort();
    },
  });

  await expect(run).rejects.toThrow('aborted');
  expect(readFileSync(cacheFile(folder)).length).toBe(2 * (16 + 8 * 4));
});
