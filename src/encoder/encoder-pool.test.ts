/** Many texts on several threads give the same vectors as one thread, in the same order, and can be stopped. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { createEncoderPool, EncoderPoolError, type EncoderPool } from './encoder-pool.ts';
import { serveFiles } from './fixtures/real-encoder.ts';
import { createTinyEncoder } from './fixtures/tiny-encoder.ts';
import { builtKernel } from './kernel/built-kernel.ts';
import { openEncoder } from './open-encoder.ts';
import { packEncoder, type PackedFile } from './packing/pack-encoder.ts';

const tiny = createTinyEncoder({
  layers: 2,
  heads: 2,
  width: 64,
  hidden: 64,
  rank: 64,
  isLowRank: false,
  vocabulary: 40,
  maxTokens: 16,
  layerNormEpsilon: 1e-12,
});
const texts = Array.from({ length: 150 }, (_, n) => `t${n % 36} t${(n * 5) % 36} t${(n * 11) % 36}`);
let folder: string;
let files: readonly PackedFile[];
let pool: EncoderPool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encoder-pool-'));
  files = await packEncoder(tiny.weights, tiny.tokens, { unknown: 0, start: 1, end: 2 }, { first: 8, later: 40 });
  for (const file of files) await writeFile(join(folder, file.name), file.bytes);
  pool = await createEncoderPool(folder, 2);
}, 20_000);

afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

it('gives the bits of one thread, in order, and tells how far it is', async () => {
  const encoder = await openEncoder(serveFiles(files), builtKernel);
  await encoder.loadRest();
  const progress: number[] = [];
  const vectors = await pool.encode(texts, { onProgress: (done) => progress.push(done) });
  expect(vectors).toEqual(await encoder.encode(texts));
  expect(pool.id).toBe(encoder.id);
  expect(progress.at(-1)).toBe(texts.length);
});

it("stops with the signal's reason and works afterwards", async () => {
  const controller = new AbortController();
  const run = pool.encode(texts, { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) });
  await expect(run).rejects.toThrow('enough');
  expect(await pool.encode(texts.slice(0, 3))).toHaveLength(3);
});

it('says so when the folder holds no encoder', async () => {
  await expect(createEncoderPool(join(folder, 'nothing'), 1)).rejects.toBeInstanceOf(EncoderPoolError);
});
