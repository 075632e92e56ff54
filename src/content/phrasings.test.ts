/** Further ways to ask: they reach their article, and what is wrong in their files is named. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleWith } from '../../tests/fixtures/article-source.ts';
import { toArticleId } from './article-schema.ts';
import { formatProblem } from './content-problem.ts';
import type { Article } from './front-matter.ts';
import { parseYaml } from './parse-yaml.ts';
import { findRepeated, phrasingsSchema, withPhrasings } from './phrasings.ts';
import { readTopicFiles } from './read-topic-files.ts';

const article = articleWith('Text.');
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'phrasings-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function read(text: string): Promise<{ readonly articles: readonly Article[]; readonly messages: string }> {
  await mkdir(join(root, 'content/phrasings'), { recursive: true });
  await writeFile(join(root, 'content/phrasings/billing.yaml'), text);
  const { lists, problems } = await readTopicFiles(root, { folder: 'phrasings', schema: phrasingsSchema }, [article], parseYaml);
  return {
    articles: withPhrasings([article], lists),
    messages: [...problems, ...findRepeated([article], lists)].map(formatProblem).join('\n'),
  };
}

test('each is added to its article', async () => {
  const { articles, messages } = await read('charged-twice:\n  - two lines for one jumper\n  - billed double\n');

  expect(articles[0]?.phrasings).toEqual(['two lines for one jumper', 'billed double']);
  expect(messages).toBe('');
});

test('a site without such a folder has none', async () => {
  const { lists, problems } = await readTopicFiles(root, { folder: 'phrasings', schema: phrasingsSchema }, [article], parseYaml);

  expect(withPhrasings([article], lists)[0]?.phrasings).toEqual([]);
  expect(problems).toEqual([]);
});

test('an article that does not exist is named, with the one that may be meant', async () => {
  expect((await read('charged-twise:\n  - billed double\n')).messages).toBe(
    'content/phrasings/billing.yaml:1:1  phrasings\n' +
      '  found     "charged-twise"\n' +
      '  expected  the name of an article in content/articles/*/billing/\n' +
      '  mend      write "charged-twice"',
  );
});

test('what the article has already is refused, whatever its case and punctuation', async () => {
  expect((await read('charged-twice:\n  - billed double\n  - They took the money TWICE!\n')).messages).toBe(
    'content/phrasings/billing.yaml:3:1  phrasings\n' +
      '  found     "They took the money TWICE!" of billing/charged-twice, which it has already\n' +
      '  expected  a way of asking that leads to one article\n' +
      '  mend      remove this line',
  );
});

test('what another article has too is refused', () => {
  const other: Article = { ...articleWith('Text.'), id: toArticleId('billing/autopay'), frontMatter: { ...article.frontMatter, questions: [] } };
  const list = { article: other, values: [{ value: 'They took the money twice', file: 'content/phrasings/billing.yaml', line: 9 }] };

  expect(findRepeated([article, other], [list]).map(formatProblem).join('\n')).toContain('of billing/autopay, which billing/charged-twice has too');
});

test('a phrasing of two letters is refused with its line', async () => {
  expect((await read('charged-twice:\n  - hm\n')).messages).toContain('content/phrasings/billing.yaml:2:');
});
