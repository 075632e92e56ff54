/** Related articles and near duplicates, on vectors small enough to see through. */
import { expect, test } from 'vitest';
import type { PassageIndex, VectorIndex } from './passage-index.ts';
import { quantise } from './quantise.ts';
import { findNearDuplicateArticles, findRelatedArticles } from './related-articles.ts';

const passages: PassageIndex = {
  articles: ['a', 'b', 'c', 'empty'].map((id) => ({ id, title: id, topic: '', updated: '', keywords: [] })),
  passages: [0, 0, 1, 2].map((article) => ({ article, kind: 'title' as const, anchor: null, headingPath: [], sentences: [] })),
  flows: [],
};
const rows = [
  [1, 0],
  [1, 0.2],
  [1, 0.1],
  [0, 1],
].map((row) => Float32Array.from(row));
const vectors: VectorIndex = {
  encoderId: 'x',
  projection: { inputDimension: 2, outputDimension: 2, mean: new Float32Array(2), matrix: new Float32Array(4) },
  passages: quantise(rows, 2),
  sentences: quantise([], 2),
};

test('the nearest article comes first, never the article itself', () => {
  expect(findRelatedArticles(passages, vectors, 2).map((related) => related.map(({ article }) => article))).toEqual([
    [1, 2],
    [0, 2],
    [1, 0],
    [0, 1],
  ]);
});

test('two articles that say the same are reported once', () => {
  expect(findNearDuplicateArticles(passages, vectors, 0.95).map(({ first, second }) => [first, second])).toEqual([[0, 1]]);
});
