/**
 * Words and meaning to one score an article: a weighted sum of z-scores, made within each question.
 * Reciprocal rank fusion throws away how far apart scores are, and costs 7 to 13 points here.
 */

/** Each score as its distance from the mean, in standard deviations; all 0 when they are equal. */
export function standardise(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1);
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length || 1);
  const deviation = Math.sqrt(variance);
  return deviation > 0 ? scores.map((score) => (score - mean) / deviation) : new Float64Array(scores.length);
}

/**
 * @param wordWeight - share of the words, 0 to 1
 * @returns Float64Array, one an article
 */
export function fuse(meaning: Float64Array, words: Float64Array, wordWeight: number): Float64Array {
  const standardWords = standardise(words);
  return standardise(meaning).map((score, article) => (1 - wordWeight) * score + wordWeight * (standardWords[article] ?? 0));
}
