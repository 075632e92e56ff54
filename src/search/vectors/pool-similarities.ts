/** Similarities of passages to one score an article. */

/**
 * Mean of the two best passages of each article. One passage alone may be near by accident; two agree.
 * What else was compared stands in docs/decisions/ranking.md.
 * @param similarities - one a passage
 * @param articleOf - article of each passage
 * @returns Float64Array, one an article; an article with one passage has its similarity
 */
export function poolBestTwo(similarities: Float32Array, articleOf: Uint32Array, articleCount: number): Float64Array {
  const best = new Float64Array(articleCount).fill(-Infinity);
  const second = new Float64Array(articleCount).fill(-Infinity);
  similarities.forEach((similarity, passage) => {
    const article = articleOf[passage] ?? 0;
    if (similarity > (best[article] ?? 0)) {
      second[article] = best[article] ?? -Infinity;
      best[article] = similarity;
    } else if (similarity > (second[article] ?? 0)) {
      second[article] = similarity;
    }
  });
  return best.map((similarity, article) => {
    const other = second[article] ?? -Infinity;
    if (similarity === -Infinity) return 0;
    return other === -Infinity ? similarity : (similarity + other) / 2;
  });
}
