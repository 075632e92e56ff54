/** By what an article was found, for the results' labels. */
import type { Source } from './answer.ts';
import type { Ranking } from './rank-articles.ts';

/** @param byMeaning - the question had a vector */
export function sourcesOf(article: number, ranking: Ranking, byMeaning: boolean): readonly Source[] {
  const sources: Source[] = [];
  if (ranking.pinned === article) sources.push('pin');
  if (ranking.exact.some(({ articles }) => articles.has(article))) sources.push('exact');
  if ((ranking.articleWords[article] ?? 0) > 0) sources.push('words');
  if (byMeaning) sources.push('meaning');
  return sources;
}
