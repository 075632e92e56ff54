/**
 * Similarity of a question to every vector of the index: one pass over all of them.
 * At the size of a help centre this takes far less time than the encoder; an approximate index would only lose answers.
 */
import type { QuantisedVectors } from '../../index/passage-index.ts';

/**
 * @param question - Float32Array of length `vectors.dimension`, length 1
 * @returns Float32Array, one cosine a vector (within the error of int8, about 0.01); O(count * dimension)
 */
export function scanSimilarities(question: Float32Array, vectors: QuantisedVectors): Float32Array {
  const { dimension, count, codes, scales } = vectors;
  const similarities = new Float32Array(count);
  let position = 0;
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let column = 0; column < dimension; column += 1) {
      sum += (question[column] ?? 0) * (codes[position] ?? 0);
      position += 1;
    }
    similarities[row] = sum * (scales[row] ?? 0);
  }
  return similarities;
}

/** Similarity to one vector of the index. */
export function similarityTo(question: Float32Array, vectors: QuantisedVectors, row: number): number {
  let sum = 0;
  const start = row * vectors.dimension;
  for (let column = 0; column < vectors.dimension; column += 1) sum += (question[column] ?? 0) * (vectors.codes[start + column] ?? 0);
  return sum * (vectors.scales[row] ?? 0);
}
