/**
 * Which articles hold which exact tokens. Codes and phone numbers count wherever they stand. An amount counts only in a
 * title, an indexed question, a heading or a keyword: in the text it is nearly always an example ("two orders of £90"),
 * and an example's number must not lift its article.
 */
import type { PassageIndex } from '../../index/passage-index.ts';
import { findExactTokens } from './exact-tokens.ts';
import type { ExactToken } from './exact-tokens.ts';

/** Articles by kind and value of a token. */
export type ExactIndex = ReadonlyMap<string, ReadonlySet<number>>;

/** Linear in the texts. */
export function buildExactIndex(index: PassageIndex): ExactIndex {
  const articles = new Map<string, Set<number>>();
  const add = (text: string, article: number, isText: boolean): void => {
    for (const token of findExactTokens(text)) {
      if (isText && token.kind === 'amount') continue;
      const known = articles.get(keyOf(token));
      if (known) known.add(article);
      else articles.set(keyOf(token), new Set([article]));
    }
  };
  for (const passage of index.passages) {
    for (const sentence of passage.sentences) add(sentence.text, passage.article, passage.kind === 'section');
    for (const heading of passage.headingPath) add(heading, passage.article, false);
  }
  index.articles.forEach(({ keywords }, article) => {
    for (const keyword of keywords) add(keyword, article, false);
  });
  return articles;
}

/** An exact token of a question with the articles that hold it. */
export interface ExactMatch {
  readonly token: ExactToken;
  readonly articles: ReadonlySet<number>;
}

/** Tokens that tell articles apart: held by at most a tenth of them, or by three. */
export function matchExactTokens(question: string, index: ExactIndex, articleCount: number): readonly ExactMatch[] {
  const most = Math.max(3, articleCount / 10);
  return findExactTokens(question).flatMap((token) => {
    const articles = index.get(keyOf(token));
    return articles && articles.size <= most ? [{ token, articles }] : [];
  });
}

function keyOf({ kind, value }: ExactToken): string {
  return `${kind} ${value}`;
}
