/** Words and meaning to one score an article. */

/**
 *     score = (1 - w) · similarity + w · share
 *
 * Both are shares of what there could be, so that a question of which one word in five is met gains a fifth, and not
 * as much as its one lonely hit stands out among articles without any: that is what z-scores of word scores would give
 * (1 to 2 points less here; reciprocal rank fusion, which forgets distances altogether, costs 7 to 13).
 *
 * @param meaning - pooled similarities, one an article
 * @param shares - of the words, one an article, from `shareOfWords`
 * @param wordWeight - w, 0 to 1
 * @returns Float64Array, one an article
 */
export function fuse(meaning: Float64Array, shares: Float64Array, wordWeight: number): Float64Array {
  return meaning.map((similarity, article) => (1 - wordWeight) * similarity + wordWeight * (shares[article] ?? 0));
}

/** What an article has of a question's words. */
export interface WordParts {
  /** Scores of the weighty words, one an article, and that of an article that has all of them. */
  readonly weighty: Float64Array;
  readonly heaviest: number;
  /** The same of the common words. */
  readonly common: Float64Array;
  readonly heaviestCommon: number;
  /** Shares of the pairs of neighbouring words, 0 to 1. */
  readonly pairs: Float64Array;
}

/**
 *     share = coverage + common + v · pairs
 *
 * Coverage is of the weighty words alone; common words count as what they are of the whole question, which is little
 * beside rare words and much in a question that has none.
 *
 * @param pairWeight - v
 * @returns Float64Array, one an article; mostly 0 to 1
 */
export function shareOfWords({ weighty, heaviest, common, heaviestCommon, pairs }: WordParts, pairWeight: number): Float64Array {
  const whole = heaviest + heaviestCommon;
  return weighty.map(
    (score, article) =>
      (heaviest > 0 ? Math.min(1, score / heaviest) : 0) +
      (whole > 0 ? (common[article] ?? 0) / whole : 0) +
      pairWeight * (pairs[article] ?? 0),
  );
}

/** Each score as its distance from the mean, in standard deviations; all 0 when they are equal. For explanations. */
export function standardise(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1);
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length || 1);
  const deviation = Math.sqrt(variance);
  return deviation > 0 ? scores.map((score) => (score - mean) / deviation) : new Float64Array(scores.length);
}
