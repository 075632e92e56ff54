/** Rankings of the parts of one message to one: each article with the best of its scores. */
import type { Ranking } from './rank-articles.ts';

export interface MergedRanking {
  /** Float64Array, one an article. */
  readonly scores: Float64Array;
  /** Number of the ranking that an article's score is from. */
  readonly bestOf: Uint32Array;
  /** Articles that any part found, best first; equal ones in the order of the articles. */
  readonly order: readonly number[];
}

/** One ranking comes back as it is. */
export function mergeRankings(rankings: readonly { readonly ranking: Ranking; readonly weight: number }[]): MergedRanking {
  const [first] = rankings;
  const articleCount = first?.ranking.articleScores.length ?? 0;
  if (first !== undefined && rankings.length === 1)
    return { scores: first.ranking.articleScores, bestOf: new Uint32Array(articleCount), order: first.ranking.order };
  const scores = new Float64Array(articleCount).fill(-Infinity);
  const bestOf = new Uint32Array(articleCount);
  const found = new Set<number>();
  rankings.forEach(({ ranking, weight }, number) => {
    for (const article of ranking.order) {
      found.add(article);
      const score = (ranking.articleScores[article] ?? 0) * weight;
      if (score > (scores[article] ?? 0)) {
        scores[article] = score;
        bestOf[article] = number;
      }
    }
  });
  return { scores, bestOf, order: [...found].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b) };
}
