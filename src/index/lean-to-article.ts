/**
 * Vectors of passages, drawn a little towards the mean of their article: what a passage has in common with the others
 * of its article counts more, what it has for itself less. Costs no byte and no time of a visit.
 */

/** More than this finds a question better whose article it is, and worse inside a long story. */
const share = 0.2;

/**
 *     p' = (p + share · c) / |...|,     c = mean of the article's p, to length 1
 *
 * An article with one passage keeps it as it is.
 *
 * @param vectors - each Float32Array of length 1 or 0, all of the same length
 * @param articles - article of each vector, from 0
 */
export function leanToArticle(vectors: readonly Float32Array[], articles: ArrayLike<number>): readonly Float32Array[] {
  const means = new Map<number, Float64Array>();
  vectors.forEach((vector, row) => {
    const article = articles[row] ?? 0;
    const sum = means.get(article) ?? new Float64Array(vector.length);
    means.set(article, sum);
    for (let column = 0; column < vector.length; column += 1) sum[column] = (sum[column] ?? 0) + (vector[column] ?? 0);
  });
  for (const sum of means.values()) normalise(sum);
  return vectors.map((vector, row) => {
    const mean = means.get(articles[row] ?? 0);
    const leaning = vector.map((value, column) => value + share * (mean?.[column] ?? 0));
    normalise(leaning);
    return leaning;
  });
}

function normalise(vector: Float32Array | Float64Array): void {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square);
  if (length > 0) for (let column = 0; column < vector.length; column += 1) vector[column] = (vector[column] ?? 0) / length;
}
