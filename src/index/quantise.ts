/** Vectors to int8 codes with one scale each. Loses nothing measurable in search at 64 dimensions and more. */
import type { Projection, QuantisedVectors } from './passage-index.ts';

/**
 * @param vectors - each Float32Array of length `dimension`
 * @returns codes from -127 to 127; a zero vector has scale 0
 */
export function quantise(vectors: readonly Float32Array[], dimension: number): QuantisedVectors {
  const codes = new Int8Array(vectors.length * dimension);
  const scales = new Float32Array(vectors.length);
  vectors.forEach((vector, row) => {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest / 127;
    scales[row] = scale;
    if (scale > 0) vector.forEach((value, column) => (codes[row * dimension + column] = Math.round(value / scale)));
  });
  return { dimension, count: vectors.length, codes, scales };
}

/**
 * Takes a vector of the encoder into the space of the index.
 * @param vector - Float32Array, length inputDimension
 * @returns Float32Array of length 1, length outputDimension; zero when the vector is the mean itself
 */
export function project(vector: Float32Array, projection: Projection): Float32Array {
  const { inputDimension, outputDimension, mean, matrix } = projection;
  const result = new Float32Array(outputDimension);
  for (let row = 0; row < inputDimension; row += 1) {
    const value = (vector[row] ?? 0) - (mean[row] ?? 0);
    const start = row * outputDimension;
    for (let column = 0; column < outputDimension; column += 1) {
      result[column] = (result[column] ?? 0) + value * (matrix[start + column] ?? 0);
    }
  }
  const length = Math.sqrt(result.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? result.map((value) => value / length) : result;
}
