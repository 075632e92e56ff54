/** From the index to the pages: what is near in meaning, and nothing that is not. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { quantise } from './quantise.ts';
import { relatedArticlesPlugin, relatedIds, writeRelatedFile } from './related-file.ts';

const directions = { 'a/near': [1, 0], 'a/nearer': [0.98, 0.2], 'b/far': [0, 1] };
const articles = Object.keys(directions).map((id) => ({ id, title: id, topic: 'a', updated: '2026-11-24', keywords: [] }));
const passages = {
  articles,
  passages: articles.map((_, article) => ({ article, kind: 'section' as const, anchor: null, headingPath: [], sentences: [] })),
  flows: [],
};
const vectors = {
  encoderId: 'test',
  projection: { inputDimension: 2, outputDimension: 2, matrix: new Float32Array(4), mean: new Float32Array(2) },
  passages: quantise(
    Object.values(directions).map((values) => Float32Array.from(values)),
    2,
  ),
  sentences: quantise([], 2),
};

test('an article is related to what is near to it, and to nothing else', () => {
  expect(relatedIds(passages, vectors)).toEqual({ 'a/near': ['a/nearer'], 'a/nearer': ['a/near'], 'b/far': [] });
});

test('pages get what the build wrote, and before any build nothing', async () => {
  const folder = temporaryFolder();
  const { resolveId, load } = relatedArticlesPlugin(folder);
  const id = resolveId('virtual:related-articles') ?? '';
  expect(await load(id)).toBe('export default {};');
  await writeRelatedFile({ 'a/near': ['a/nearer'] }, folder);
  expect(await load(id)).toBe('export default {"a/near":["a/nearer"]};');
  expect(await load('another')).toBeUndefined();
});
