/** Directions to small whole numbers. Their own length says how long a step is: no scale has to travel. */
import type { Projection, QuantisedVectors } from './passage-index.ts';

/** Greatest size of a code: two of them share a byte of the file. */
export const mostSteps = 7;

/**
 * Steps from 0 to 1 for the components of passages: few, since many passages together say what an article is about, and
 * each bit of a code is 150 kB of a visit. What was tried: docs/decisions/ranking.md.
 */
export const passageSteps = 10;
/** Sentences are compared one by one, with those of one section. */
export const sentenceSteps = 10;

/**
 * The same step for every vector loses least for its bytes: all have the same length. Only a vector that lies along few
 * axes has larger ones, so that its codes end at `mostSteps` and its direction stays, and one spread so evenly that all
 * of it would round to 0 has smaller ones.
 * @param vectors - each Float32Array of length `dimension`, and of length 1 or 0 as `project` gives them
 * @param steps - from 0 to 1
 * @returns codes from -mostSteps to mostSteps; a zero vector has scale 0
 */
export function quantise(vectors: readonly Float32Array[], dimension: number, steps: number = passageSteps): QuantisedVectors {
  const codes = new Int8Array(vectors.length * dimension);
  vectors.forEach((vector, row) => {
    let largest = 0;
    for (const value of vector) largest = Math.max(largest, Math.abs(value));
    if (largest === 0) return;
    const factor = Math.max(1, Math.min(steps * largest, mostSteps)) / largest;
    for (let column = 0; column < dimension; column += 1) codes[row * dimension + column] = Math.round((vector[column] ?? 0) * factor);
  });
  return quantisedVectors(codes, dimension);
}

/** Codes as they lie in a file, with the scales that make vectors of length 1 of them. */
export function quantisedVectors(codes: Int8Array, dimension: number): QuantisedVectors {
  const count = dimension > 0 ? codes.length / dimension : 0;
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    let square = 0;
    for (let column = 0; column < dimension; column += 1) square += (codes[row * dimension + column] ?? 0) ** 2;
    scales[row] = square > 0 ? 1 / Math.sqrt(square) : 0;
  }
  return { dimension, count, codes, scales };
}

/**
 * Takes a vector of the encoder into the space of the index.
 * @param vector - Float32Array, length inputDimension
 * @returns Float32Array of length 1, length outputDimension; zero when the vector is the mean itself
 */
export function project(vector: Float32Array, projection: Projection): Float32Array {
  return toUnitLength(mapVector(vector, projection));
}

/** A zero vector stays one. */
export function toUnitLength(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/** What `project` does, with the length that comes of it. */
export function mapVector(vector: Float32Array, { inputDimension, outputDimension, mean, matrix }: Projection): Float32Array {
  const fromMean = new Float64Array(inputDimension);
  for (let row = 0; row < inputDimension; row += 1) fromMean[row] = (vector[row] ?? 0) - (mean[row] ?? 0);
  const result = new Float32Array(outputDimension);
  for (let column = 0; column < outputDimension; column += columnsAtOnce) mapColumns(fromMean, matrix, result, column);
  return result;
}

const columnsAtOnce = 4;

/**
 * Four sums in registers rather than all in memory: a third of the time, with thousands of vectors. Each is rounded to
 * float32 at every step, as a sum in a Float32Array is: the same bits in every engine. Where fewer than four columns
 * are left, what is too much falls beyond the end of `result`, and a typed array drops it.
 */
function mapColumns(fromMean: Float64Array, matrix: Float32Array, result: Float32Array, column: number): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let row = 0, at = column; row < fromMean.length; row += 1, at += result.length) {
    const value = fromMean[row] ?? 0;
    first = Math.fround(first + value * (matrix[at] ?? 0));
    second = Math.fround(second + value * (matrix[at + 1] ?? 0));
    third = Math.fround(third + value * (matrix[at + 2] ?? 0));
    fourth = Math.fround(fourth + value * (matrix[at + 3] ?? 0));
  }
  result[column] = first;
  result[column + 1] = second;
  result[column + 2] = third;
  result[column + 3] = fourth;
}
