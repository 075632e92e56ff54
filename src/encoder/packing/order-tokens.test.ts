/** Tokens by frequency: the pieces that come first hold the words that people use. */
import { expect, it } from 'vitest';

import { createTinyEncoder } from '../fixtures/tiny-encoder.ts';
import { builtKernel } from '../kernel/built-kernel.ts';
import { openEncoder } from '../open-encoder.ts';
import { serveFiles } from '../fixtures/real-encoder.ts';
import { orderTokens } from './order-tokens.ts';
import { packEncoder } from './pack-encoder.ts';
import type { ModelFolder } from './read-model-folder.ts';

const tiny = createTinyEncoder({
  layers: 1,
  heads: 2,
  width: 128,
  hidden: 128,
  rank: 128,
  isLowRank: false,
  vocabulary: 30,
  maxTokens: 8,
  layerNormEpsilon: 1e-12,
});
const model: ModelFolder = { weights: tiny.weights, tokens: tiny.tokens, special: { unknown: 0, start: 1, end: 2 } };
const spoken = [
  { word: 't20', count: 90 },
  { word: 't7', count: 50 },
];

async function vectorsOf(some: ModelFolder, texts: readonly string[]): Promise<Float32Array[]> {
  const encoder = await openEncoder(
    serveFiles(await packEncoder(some.weights, some.tokens, some.special, { first: 8, later: 8 })),
    builtKernel,
  );
  await encoder.loadRest();
  return encoder.encode(texts);
}

it('puts special tokens first, then what is frequent', () => {
  const ordered = orderTokens(model, [spoken]);
  expect(ordered.tokens.slice(0, 4).sort()).toEqual(['[CLS]', '[PAD]', '[SEP]', '[UNK]']);
  expect(ordered.tokens.slice(4, 6).sort()).toEqual(['t20', 't7']);
  expect([...ordered.tokens].sort()).toEqual([...tiny.tokens].sort());
});

it('changes no vector', async () => {
  const texts = ['t20 t3', 't7', 't25 t0 t1 unknown'];
  expect(await vectorsOf(orderTokens(model, [spoken]), texts)).toEqual(await vectorsOf(model, texts));
});
