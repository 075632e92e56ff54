/** Codes by memory are the codes that would be computed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leanToArticle } from './lean-to-article.ts';
import type { Projection } from './passage-index.ts';
import { passageSteps, project, quantise, sentenceSteps } from './quantise.ts';
import { createVectorCoder } from './vector-coder.ts';

const inputDimension = 6;
const outputDimension = 4;

function numbers(length: number): fc.Arbitrary<Float32Array> {
  return fc.float32Array({ minLength: length, maxLength: length, min: -1, max: 1, noNaN: true });
}

const projections = fc
  .record({ mean: numbers(inputDimension), matrix: numbers(inputDimension * outputDimension) })
  .map((columns): Projection => ({ inputDimension, outputDimension, ...columns }));
const passages = fc.array(fc.record({ vector: numbers(inputDimension), article: fc.nat({ max: 3 }) }), { maxLength: 12 });

test('codes are those of all vectors at once, whether they are remembered or not', () => {
  fc.assert(
    fc.property(projections, passages, (projection, list) => {
      const vectors = list.map(({ vector }) => vector);
      const articleOf = list.map(({ article }) => article);
      const projected = vectors.map((vector) => project(vector, projection));
      const coder = createVectorCoder(projection, new Map());

      for (const _round of ['computed', 'remembered']) {
        expect(coder.codePassages(vectors, articleOf)).toEqual(
          quantise(leanToArticle(projected, articleOf), outputDimension, passageSteps),
        );
        expect(coder.code(vectors, sentenceSteps)).toEqual(quantise(projected, outputDimension, sentenceSteps));
      }
    }),
  );
});

const projection: Projection = {
  inputDimension: 2,
  outputDimension: 2,
  mean: new Float32Array(2),
  matrix: Float32Array.of(1, 0, 0, 1),
};
const [east, north, west] = [Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(-1, 0)];

/** Hashes that a coder asks for and does not find. */
function newHashes(memory: Map<string, Int8Array>, use: () => unknown): number {
  const before = memory.size;
  use();
  return memory.size - before;
}

test('with one article changed, only its codes are computed', () => {
  const memory = new Map<string, Int8Array>();
  const coder = createVectorCoder(projection, memory);
  coder.codePassages([east, north, west], [0, 0, 1]);

  expect(newHashes(memory, () => coder.codePassages([east, north, north], [0, 0, 1]))).toBe(1);
});

test('codes of one projection are never given for another, nor those of an article for a vector alone', () => {
  const memory = new Map<string, Int8Array>();
  createVectorCoder(projection, memory).codePassages([east], [0]);
  const other = createVectorCoder({ ...projection, matrix: Float32Array.of(0, 1, 1, 0) }, memory);

  expect(newHashes(memory, () => other.codePassages([east], [0]))).toBe(1);
  expect(newHashes(memory, () => other.code([east], passageSteps))).toBe(1);
  expect(newHashes(memory, () => other.code([east], passageSteps + 1))).toBe(1);
});

test('remembered codes of the wrong length are not believed', () => {
  const memory = new Map<string, Int8Array>();
  const coder = createVectorCoder(projection, memory);
  const codes = coder.codePassages([east, north], [0, 0]);
  for (const hash of memory.keys()) memory.set(hash, new Int8Array(3));

  expect(coder.codePassages([east, north], [0, 0])).toEqual(codes);
});
