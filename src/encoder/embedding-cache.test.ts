/** An unchanged text is never encoded twice, and a killed build goes on where it stopped. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Files of batches of the one encoder in the folder. */
function batches(folder: string): string[] {
  const own = join(folder, readdirSync(folder)[0] ?? '');
  return readdirSync(own).map((name) => join(own, name));
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

test('a batch that is not whole is left out and encoded again, wherever it ends', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder());
  const [file = ''] = batches(folder);
  const whole = readFileSync(file);

  for (let cut = 1; cut < 40; cut += 1) {
    writeFileSync(file, whole.subarray(0, whole.length - cut));
    const encoder = fakeEncoder();
    expect(await encode(folder, encoder)).toEqual(texts.map(vectorOf));
    expect(encoder.encoded).toHaveLength(texts.length);
  }
});

test('a file that something else wrote is no hindrance', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder());
  writeFileSync(batches(folder)[0] ?? '', 'not a cache');

  expect(await encode(folder, fakeEncoder())).toEqual(texts.map(vectorOf));
});

test('runs at the same time do not spoil each other', async () => {
  const folder = temporaryFolder();
  const wanted = Array.from({ length: 40 }, (_, number) => `text ${number}`);

  await Promise.all([0, 1, 2, 3].map((run) => encode(folder, fakeEncoder(), wanted.slice(run * 5, run * 5 + 25), { chunkSize: 3 })));

  const encoder = fakeEncoder();
  expect(await encode(folder, encoder, wanted)).toEqual(wanted.map(vectorOf));
  expect(encoder.encoded).toEqual([]);
});

test('many small batches become one, and nothing is lost', async () => {
  const folder = temporaryFolder();
  const wanted = Array.from({ length: 80 }, (_, number) => `text ${number}`);
  await encode(folder, fakeEncoder(), wanted, { chunkSize: 1 });
  expect(batches(folder)).toHaveLength(80);

  const encoder = fakeEncoder();
  expect(await encode(folder, encoder, wanted)).toEqual(wanted.map(vectorOf));
  expect(encoder.encoded).toEqual([]);
  expect(batches(folder)).toHaveLength(1);
});

test('batches that are mostly copies of each other become one without copies, and nothing is lost', async () => {
  const folder = temporaryFolder();
  await encode(folder, fakeEncoder());
  const [whole = ''] = batches(folder);
  const bytes = readFileSync(whole);
  for (const copy of [1, 2]) writeFileSync(whole.replace('.vectors', `-${copy}.vectors`), bytes);

  await encode(folder, fakeEncoder());

  expect(batches(folder).map((file) => readFileSync(file))).toEqual([bytes]);
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
  expect(batches(folder)).toHaveLength(2);
});
