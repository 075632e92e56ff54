/**
 * Similarity of a question to every vector of the index: one pass over all of them.
 * At the size of a help centre this takes far less time than the encoder; an approximate index would only lose answers.
 */
import type { QuantisedVectors } from '../../index/passage-index.ts';
import { groupSize, laneStep, packVectors } from './pack-vectors.ts';

/**
 * Twelve vectors at a time, three in each number (`pack-vectors.ts`): four times as fast as one code after the other.
 * @param question - Float32Array of length `vectors.dimension`, length 1
 * @returns Float32Array, one cosine a vector (within about 0.01: codes are coarse); O(count * dimension)
 */
export function scanSimilarities(question: Float32Array, vectors: QuantisedVectors): Float32Array {
  const { dimension, count, scales } = vectors;
  const { lanes, questionLength } = packVectors(vectors);
  const whole = Float64Array.from(question, (value) => Math.round(value * questionLength));
  const similarities = new Float32Array(count);
  for (let row = 0, at = 0; row < count; row += groupSize) {
    // Two columns at a time, each with sums of its own: no addition waits for the one before. Exact in any order.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let a2 = 0;
    let b2 = 0;
    let c2 = 0;
    let d2 = 0;
    let column = 0;
    for (; column + 1 < dimension; column += 2, at += 8) {
      const value = whole[column] ?? 0;
      const next = whole[column + 1] ?? 0;
      a += value * (lanes[at] ?? 0);
      b += value * (lanes[at + 1] ?? 0);
      c += value * (lanes[at + 2] ?? 0);
      d += value * (lanes[at + 3] ?? 0);
      a2 += next * (lanes[at + 4] ?? 0);
      b2 += next * (lanes[at + 5] ?? 0);
      c2 += next * (lanes[at + 6] ?? 0);
      d2 += next * (lanes[at + 7] ?? 0);
    }
    for (; column < dimension; column += 1, at += 4) {
      const value = whole[column] ?? 0;
      a += value * (lanes[at] ?? 0);
      b += value * (lanes[at + 1] ?? 0);
      c += value * (lanes[at + 2] ?? 0);
      d += value * (lanes[at + 3] ?? 0);
    }
    takeApart(a + a2, row, similarities);
    takeApart(b + b2, row + 3, similarities);
    takeApart(c + c2, row + 6, similarities);
    takeApart(d + d2, row + 9, similarities);
  }
  for (let row = 0; row < count; row += 1) similarities[row] = ((similarities[row] ?? 0) * (scales[row] ?? 0)) / questionLength;
  return similarities;
}

/** A lane back to its three sums; what lies behind the last vector is dropped by the array itself. */
function takeApart(sum: number, first: number, to: Float32Array): void {
  const high = Math.round(sum / laneStep ** 2);
  const rest = sum - high * laneStep ** 2;
  const middle = Math.round(rest / laneStep);
  to[first] = rest - middle * laneStep;
  to[first + 1] = middle;
  to[first + 2] = high;
}

/** Similarity to one vector of the index. */
export function similarityTo(question: Float32Array, vectors: QuantisedVectors, row: number): number {
  let sum = 0;
  const start = row * vectors.dimension;
  for (let column = 0; column < vectors.dimension; column += 1) sum += (question[column] ?? 0) * (vectors.codes[start + column] ?? 0);
  return sum * (vectors.scales[row] ?? 0);
}
