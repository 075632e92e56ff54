/** Old addresses lead to where their articles are now. */
import { expect, test } from 'vitest';
import { articleSource, validFrontMatter } from '../../tests/fixtures/article-source.ts';
import { parseArticle } from './front-matter.ts';
import type { Article } from './front-matter.ts';
import { movedTo, redirectsFile, redirectsOf } from './redirects.ts';

function articleWithAliases(aliases: string): Article {
  const result = parseArticle('billing/charged-twice', 'charged-twice.mdx', articleSource('Text.', `${validFrontMatter}\naliases: [${aliases}]`), ['billing']);
  if (result.kind === 'invalid') throw new Error('the fixture is not valid');
  return result.article;
}

test('each alias is an address that leads to the article', () => {
  const redirects = redirectsOf([articleWithAliases('billing/double-charge, returns/paid-twice')]);

  expect(redirectsFile(redirects)).toBe('/billing/double-charge/ /billing/charged-twice/ 301\n/returns/paid-twice/ /billing/charged-twice/ 301\n');
});

test('an old id is known by its article', () => {
  const articles = [articleWithAliases('billing/double-charge')];

  expect(movedTo(articles, 'billing/double-charge')).toBe('billing/charged-twice');
  expect(movedTo(articles, 'billing/never-was')).toBeUndefined();
});
