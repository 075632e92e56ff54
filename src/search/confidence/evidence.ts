/** What speaks for the first article of a ranking: a few numbers that mean the same on every site. */
import type { Ranking } from '../rank-articles.ts';

export interface Evidence {
  /** Pooled similarity of the first article, -1 to 1; 0 without vectors. */
  readonly similarity: number;
  /** How far the first article is above the second: of similarities, or of word scores as a share of the first. */
  readonly lead: number;
  /** Share of the weight of the question's words that the first article has, 0 to 1. */
  readonly coverage: number;
  /** Coverage with common words and pairs of neighbours, 0 to about 2. */
  readonly share: number;
  /** How much of the question's vector lies in the directions of the index, 0 to 1; 0 without vectors. */
  readonly familiarity: number;
  /** Weighty words of the question. */
  readonly terms: number;
  /** An exact token of the question, or a pin. */
  readonly isExact: boolean;
}

/**
 * @param familiarity - of the question that was ranked
 * @returns undefined when nothing was found
 */
export function evidenceOf(ranking: Ranking, familiarity: number): Evidence | undefined {
  const [first, second] = ranking.order;
  if (first === undefined) return undefined;
  const own = ranking.terms.filter(({ matches }) => matches[0]?.origin === 'word');
  const heaviest = ranking.heaviestWords;
  const ofWords = ranking.articleWords[first] ?? 0;
  const similarity = ranking.articleSimilarities[first] ?? 0;
  const lead =
    ranking.tier === 'lexical'
      ? ofWords > 0
        ? 1 - (second === undefined ? 0 : (ranking.articleWords[second] ?? 0)) / ofWords
        : 0
      : similarity - (second === undefined ? 0 : (ranking.articleSimilarities[second] ?? 0));
  return {
    similarity,
    lead,
    coverage: heaviest > 0 ? Math.min(1, ofWords / heaviest) : 0,
    share: ranking.articleShares[first] ?? 0,
    familiarity: ranking.tier === 'lexical' ? 0 : familiarity,
    terms: own.length,
    isExact: ranking.pinned === first || ranking.exact.some(({ articles }) => articles.has(first)),
  };
}
