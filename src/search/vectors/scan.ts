/**
 * Similarity of a question to every vector of the index: one pass over all of them.
 * At the size of a help centre this takes far less time than the encoder; an approximate index would only lose answers.
 */
import type { QuantisedVectors } from '../../index/passage-index.ts';

/**
 * Four vectors side by side: their sums do not wait for one another, and each number of the question is read once for all.
 * @param question - Float32Array of length `vectors.dimension`, length 1
 * @returns Float32Array, one cosine a vector (within about 0.01: codes are coarse); O(count * dimension)
 */
export function scanSimilarities(question: Float32Array, vectors: QuantisedVectors): Float32Array {
  const { dimension, count, codes, scales } = vectors;
  const similarities = new Float32Array(count);
  const whole = count - (count % 4);
  for (let row = 0; row < whole; row += 4) {
    const first = row * dimension;
    const second = first + dimension;
    const third = second + dimension;
    const fourth = third + dimension;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let column = 0; column < dimension; column += 1) {
      const value = question[column] ?? 0;
      a += value * (codes[first + column] ?? 0);
      b += value * (codes[second + column] ?? 0);
      c += value * (codes[third + column] ?? 0);
      d += value * (codes[fourth + column] ?? 0);
    }
    similarities[row] = a * (scales[row] ?? 0);
    similarities[row + 1] = b * (scales[row + 1] ?? 0);
    similarities[row + 2] = c * (scales[row + 2] ?? 0);
    similarities[row + 3] = d * (scales[row + 3] ?? 0);
  }
  for (let row = whole; row < count; row += 1) similarities[row] = similarityTo(question, vectors, row);
  return similarities;
}

/** Similarity to one vector of the index. */
export function similarityTo(question: Float32Array, vectors: QuantisedVectors, row: number): number {
  let sum = 0;
  const start = row * vectors.dimension;
  for (let column = 0; column < vectors.dimension; column += 1) sum += (question[column] ?? 0) * (vectors.codes[start + column] ?? 0);
  return sum * (vectors.scales[row] ?? 0);
}
