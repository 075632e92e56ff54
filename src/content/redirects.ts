/**
 * Old addresses of articles that moved, from `aliases` in front matter. A link that somebody saved or printed
 * years ago still leads to the article.
 */
import type { ContentProblem } from './content-problem.ts';
import type { Article } from './front-matter.ts';

export interface Redirect {
  /** "/billing/old-name/" */
  readonly from: string;
  readonly to: string;
}

export function redirectsOf(articles: readonly Article[]): readonly Redirect[] {
  return articles.flatMap(({ id, frontMatter }) => (frontMatter.aliases ?? []).map((alias) => ({ from: `/${alias}/`, to: `/${id}/` })));
}

/** Redirects as hosts with a `_redirects` file read them (Netlify, Cloudflare Pages); the pages themselves work everywhere. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** The article that an old id leads to now. */
export function movedTo(articles: readonly Article[], id: string): string | undefined {
  return articles.find(({ frontMatter }) => frontMatter.aliases?.some((alias) => alias === id))?.id;
}

/** An alias that is an article, or that two articles claim, leads nowhere good. */
export function checkAliases(articles: readonly Article[]): readonly ContentProblem[] {
  const ids = new Set<string>(articles.map(({ id }) => id));
  const owners = new Map<string, string>();
  return articles.flatMap((article) =>
    (article.frontMatter.aliases ?? []).flatMap((alias): ContentProblem[] => {
      const place = { file: article.file, line: lineOfText(article.source, alias), column: 1, rule: 'alias' };
      const owner = owners.get(alias);
      owners.set(alias, article.id);
      if (ids.has(alias)) return [{ ...place, found: `the alias "${alias}", which is an article itself`, expected: 'the id of an article that is gone', mend: 'remove the alias, or remove that article' }];
      if (owner !== undefined) return [{ ...place, found: `the alias "${alias}", which ${owner} has too`, expected: 'one article for each old id', mend: 'keep it in the article that says what the old one said' }];
      return [];
    }),
  );
}

function lineOfText(source: string, text: string): number {
  const at = source.indexOf(text, source.indexOf('aliases:'));
  return at < 0 ? 1 : source.slice(0, at).split('\n').length;
}
