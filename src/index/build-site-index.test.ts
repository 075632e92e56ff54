/** A small `content/` to an index: with a fake encoder, so that it takes milliseconds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { articleSource } from '../../tests/fixtures/article-source.ts';
import { fakeEncoder } from '../../tests/fixtures/fake-encoder.ts';
import type { FakeEncoder } from '../../tests/fixtures/fake-encoder.ts';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { buildSiteIndex } from './build-site-index.ts';
import type { SiteIndex } from './build-site-index.ts';

const articleFile = 'content/articles/en/billing/charged-twice.mdx';

function projectWith(text: string): string {
  return temporaryFolder({
    [articleFile]: articleSource(text),
    'content/facts.yaml': '{}',
    'content/glossary.yaml': '{}',
    'content/findability/billing.yaml': 'charged-twice: [two times the same, why double, 2x gone]',
  });
}

function build(root: string, encoder: FakeEncoder = fakeEncoder()): Promise<SiteIndex> {
  return buildSiteIndex({
    root,
    site,
    day: '2026-11-24',
    encoder: { id: encoder.id, dimension: encoder.dimension, open: () => Promise.resolve(encoder) },
    cacheFolder: join(root, '.cache'),
  });
}

test('every passage and every sentence of a section has a vector', async () => {
  const { passages, vectors } = await build(projectWith('Opening. Second sentence.\n\n## What now?\n\nPay.'));

  expect(passages.articles).toMatchObject([{ id: 'billing/charged-twice', title: 'You were charged twice', keywords: [] }]);
  expect(passages.passages).toHaveLength(1 + 5 + 2);
  expect(vectors.passages.count).toBe(8);
  expect(vectors.sentences.count).toBe(3);
});

test('the questions of a pin have vectors of their own, so that others who mean the same meet it too', async () => {
  const root = projectWith('Text.');
  writeFileSync(
    join(root, 'content/pins.yaml'),
    '- { article: billing/charged-twice, questions: [all my money is gone], until: 2099-01-01, why: Minutes count. }',
  );
  const encoder = fakeEncoder();
  const { hints, vectors } = await build(root, encoder);

  expect(hints.pins).toMatchObject([{ article: 0, questions: ['all my money is gone'] }]);
  expect(encoder.encoded).toContain('all my money is gone');
  expect(vectors.pins?.count).toBe(1);
  expect(vectors.passages.count).toBe(7);
});

test('held-out questions are never encoded', async () => {
  const encoder = fakeEncoder();
  await build(projectWith('Text.'), encoder);

  expect(encoder.encoded.join('\n')).not.toMatch(/two times the same|why double|2x gone/);
});

test('after one article has changed, only what is new in it is encoded', async () => {
  const root = projectWith('Opening.\n\n## What now?\n\nPay.');
  await build(root);
  writeFileSync(join(root, articleFile), articleSource('Opening.\n\n## What now?\n\nPay today.'));
  const encoder = fakeEncoder();

  await build(root, encoder);

  expect([...encoder.encoded].sort()).toEqual(['Pay today.', 'You were charged twice. What now? Pay today.']);
});

test('a passage that the encoder would cut stops the build, with its place', async () => {
  const long = `Word${' word'.repeat(299)}.`;

  await expect(build(projectWith(`Opening.\n\n## Too long\n\n${long}`))).rejects.toThrow(
    'content/articles/en/billing/charged-twice.mdx:20:1  passage-length\n' +
      '  found     a passage of 308 tokens in "Too long"\n' +
      '  expected  at most 256 tokens, about 179 words\n' +
      '  mend      split the longest sentence or table row, or give its part a heading of its own',
  );
});

test('a mistake in the content stops the build before anything is encoded', async () => {
  const encoder = fakeEncoder();

  await expect(build(projectWith('{expression}'), encoder)).rejects.toThrow('found     the expression {expression}');
  expect(encoder.encoded).toEqual([]);
});
