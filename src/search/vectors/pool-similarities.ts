/** Similarities of passages to one score an article: a soft maximum, in which a second near passage counts a little too. */

const sharpness = 20;

/**
 *     a = log( sum over passages of exp(s · similarity) / n^g ) / s        n passages, s = 20, g = 1/2
 *
 * One passage alone may be near by accident; two agree. The root of n stands between the sum (g = 0), by which long
 * articles win, and the mean (g = 1), by which they lose. What else was compared: docs/decisions/ranking.md.
 *
 * @param similarities - one a passage, -1 to 1
 * @param articleOf - article of each passage
 * @returns Float64Array, one an article, about -1 to 1; an article with one passage has its similarity, one without has 0
 */
export function poolSimilarities(similarities: Float32Array, articleOf: Uint32Array, articleCount: number): Float64Array {
  const sums = new Float64Array(articleCount);
  const counts = new Uint32Array(articleCount);
  for (let passage = 0; passage < similarities.length; passage += 1) {
    const article = articleOf[passage] ?? 0;
    sums[article] = (sums[article] ?? 0) + Math.exp(sharpness * (similarities[passage] ?? 0));
    counts[article] = (counts[article] ?? 0) + 1;
  }
  return sums.map((sum, article) => (sum > 0 ? (Math.log(sum) - 0.5 * Math.log(counts[article] ?? 1)) / sharpness : 0));
}
