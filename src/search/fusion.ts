/** Words and meaning to one score an article. */

/**
 *     score = (1 - w) · similarity + w · coverage,    coverage = word score / what all words of the question could score
 *
 * Both are shares of what there could be, so that a question of which one word in five is met gains a fifth, and not
 * as much as its one lonely hit stands out among articles without any: that is what z-scores of word scores would give
 * (1 to 2 points less here; reciprocal rank fusion, which forgets distances altogether, costs 7 to 13).
 *
 * @param meaning - pooled similarities, one an article
 * @param words - word scores, one an article
 * @param heaviest - score of an article that has every word of the question
 * @param wordWeight - w, 0 to 1
 * @returns Float64Array, one an article
 */
export function fuse(meaning: Float64Array, words: Float64Array, heaviest: number, wordWeight: number): Float64Array {
  const share = heaviest > 0 ? wordWeight / heaviest : 0;
  return meaning.map((similarity, article) => (1 - wordWeight) * similarity + Math.min(wordWeight, share * (words[article] ?? 0)));
}

/** Each score as its distance from the mean, in standard deviations; all 0 when they are equal. For explanations. */
export function standardise(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1);
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length || 1);
  const deviation = Math.sqrt(variance);
  return deviation > 0 ? scores.map((score) => (score - mean) / deviation) : new Float64Array(scores.length);
}
