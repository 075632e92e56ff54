/**
 * The kernel against the slow, plain computation: any shape, any length, both builds, every inner loop.
 */

import { describe, expect, it } from 'vitest';

import { createTinyEncoder, type TinyEncoder } from '../fixtures/tiny-encoder.ts';
import type { EncoderShape } from '../format/shape.ts';
import { builtKernel } from './built-kernel.ts';
import type { KernelBuild } from './choose-build.ts';
import { createKernel, type Kernel } from './kernel.ts';

const square: EncoderShape = {
  layers: 2,
  heads: 4,
  width: 64,
  hidden: 128,
  rank: 64,
  isLowRank: false,
  vocabulary: 40,
  maxTokens: 80,
  layerNormEpsilon: 1e-12,
};
const lowRank: EncoderShape = { ...square, layers: 1, heads: 3, width: 192, hidden: 192, rank: 128, isLowRank: true };

async function load(tiny: TinyEncoder, build: KernelBuild, shortSums: boolean): Promise<Kernel> {
  const { weights } = tiny;
  const kernel = await createKernel(await builtKernel(build), weights.shape);
  kernel.write('rowCodes', 0, weights.rowCodes);
  kernel.write('rowScales', 0, weights.rowScales);
  kernel.write('rowZeros', 0, weights.rowZeros);
  kernel.write('base', 0, weights.base);
  kernel.baseArrived();
  weights.layers.forEach((layer, index) => kernel.write('layers', index * layer.length, layer));
  kernel.setShortSums(shortSums);
  return kernel;
}

const sequence = (count: number): number[] => Array.from({ length: count }, (_, index) => (index * 7 + 1) % 40);

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, x, index) => sum + x * (b[index] ?? 0), 0);
}

describe.each([
  ['as wide as its rows', square],
  ['with low-rank rows', lowRank],
])('an encoder %s', (_, shape) => {
  const tiny = createTinyEncoder(shape);

  it('agrees with the plain computation at every length', { timeout: 20_000 }, async () => {
    const kernel = await load(tiny, 'relaxed', true);
    for (const count of [1, 2, 3, 4, 9, 31, 65]) {
      expect(cosine(kernel.encode(sequence(count)), tiny.encode(sequence(count))), `${count} tokens`).toBeGreaterThan(0.999);
    }
  });

  it('gives the same bits from both builds and every inner loop, whatever was encoded before', async () => {
    const kernels = [await load(tiny, 'plain', true), await load(tiny, 'relaxed', true), await load(tiny, 'relaxed', false)];
    for (const count of [80, 1, 7, 66, 12]) {
      const [first, ...others] = kernels.map((kernel) => [...new Uint32Array(kernel.encode(sequence(count)).buffer)]);
      for (const other of others) expect(other).toEqual(first);
      const fresh = await load(tiny, 'plain', true);
      expect([...new Uint32Array(fresh.encode(sequence(count)).buffer)]).toEqual(first);
    }
  });

  it('gives vectors of length 1', async () => {
    const vector = (await load(tiny, 'plain', true)).encode(sequence(11));
    expect(cosine(vector, vector)).toBeCloseTo(1, 6);
  });
});

it('refuses ids and sections that lie outside', async () => {
  const kernel = await load(createTinyEncoder(square), 'plain', true);
  for (const ids of [[], [40], [-1], [0.5, Number.NaN], sequence(81)]) expect(() => kernel.encode(ids)).toThrow(RangeError);
  expect(() => kernel.write('base', 1, createTinyEncoder(square).weights.base)).toThrow(RangeError);
  expect(() => kernel.write('layers', -1, new Uint8Array(1))).toThrow(RangeError);
});
