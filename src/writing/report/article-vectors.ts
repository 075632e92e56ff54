/** One vector an article: the mean direction of its passages, in the space that search uses. */
import type { PassageIndex, VectorIndex } from '../../index/passage-index.ts';

/** @returns Float32Array of length 1, one an article, in the order of the index */
export function articleVectors({ articles, passages }: PassageIndex, { passages: vectors }: VectorIndex): readonly Float32Array[] {
  const { dimension, codes, scales } = vectors;
  const sums = articles.map(() => new Float32Array(dimension));
  passages.forEach(({ article }, number) => {
    const sum = sums[article];
    if (sum === undefined) return;
    for (let column = 0; column < dimension; column += 1) {
      sum[column] = (sum[column] ?? 0) + (codes[number * dimension + column] ?? 0) * (scales[number] ?? 0);
    }
  });
  return sums.map(toUnitLength);
}

export function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, column) => sum + value * (b[column] ?? 0), 0);
}

export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
