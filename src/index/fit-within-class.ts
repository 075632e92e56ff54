/**
 * Within-class covariance normalisation (Hatch, Kajarekar, Stolcke 2006, for speaker recognition): directions in
 * which passages of one article differ say little about which article it is, and are made small.
 */
import { symmetricEigen } from './fit-eigen.ts';
import { centre, meanOf } from './fit-examples.ts';
import type { FitExamples } from './fit-examples.ts';
import { gram, multiply, transpose } from './fit-matrix.ts';
import type { Projection } from './passage-index.ts';

/*
 *     S = (1 - shrinkage) · mean of (x - article's mean)(x - article's mean)ᵀ  +  shrinkage · (trace / dimension) · I
 *     y = S^(-1/2) · (x - mean), turned to its principal axes and cut
 *
 * Shrinkage keeps the directions that few examples have not filled from growing without bound.
 */

/** O(count · dimension^2 + dimension^3). Without two examples of any article it is the principal components. */
export function fitWithinClass(examples: FitExamples, outputDimension: number, shrinkage: number): Projection {
  const { dimension } = examples;
  const mean = meanOf(examples);
  const whitening = whiten(withinClassCovariance(examples, shrinkage), dimension);
  const centred = centre(examples, mean);
  const matrix = cutToAxes(
    multiply(centred, whitening, examples.count, dimension, dimension),
    whitening,
    examples.count,
    dimension,
    outputDimension,
  );
  return { inputDimension: dimension, outputDimension, mean, matrix };
}

/** Principal components alone, as the fallback that every learned projection is measured against. */
export function fitAxes(examples: FitExamples, outputDimension: number): Projection {
  const { count, dimension } = examples;
  const mean = meanOf(examples);
  const { vectors } = symmetricEigen(gram(centre(examples, mean), count, dimension), dimension);
  const matrix = new Float32Array(dimension * outputDimension);
  for (let column = 0; column < Math.min(dimension, outputDimension); column += 1) {
    for (let row = 0; row < dimension; row += 1) matrix[row * outputDimension + column] = vectors[column * dimension + row] ?? 0;
  }
  return { inputDimension: dimension, outputDimension, mean, matrix };
}

function withinClassCovariance(examples: FitExamples, shrinkage: number): Float32Array {
  const { count, dimension, vectors, articles, articleCount } = examples;
  const sizes = new Float64Array(articleCount);
  const means = new Float64Array(articleCount * dimension);
  for (let row = 0; row < count; row += 1) {
    const article = articles[row] ?? 0;
    sizes[article] = (sizes[article] ?? 0) + 1;
    for (let column = 0; column < dimension; column += 1) {
      const position = article * dimension + column;
      means[position] = (means[position] ?? 0) + (vectors[row * dimension + column] ?? 0);
    }
  }
  const differences = new Float32Array(count * dimension);
  for (let row = 0; row < count; row += 1) {
    const article = articles[row] ?? 0;
    for (let column = 0; column < dimension; column += 1) {
      const position = row * dimension + column;
      differences[position] = (vectors[position] ?? 0) - (means[article * dimension + column] ?? 0) / (sizes[article] ?? 1);
    }
  }
  const freedom = sizes.reduce((sum, size) => sum + Math.max(0, size - 1), 0);
  const covariance = gram(differences, count, dimension);
  let trace = 0;
  for (let row = 0; row < dimension; row += 1) trace += (covariance[row * dimension + row] ?? 0) / Math.max(1, freedom);
  const floor = trace > 0 ? trace / dimension : 1;
  return covariance.map(
    (value, position) => ((1 - shrinkage) * value) / Math.max(1, freedom) + (position % (dimension + 1) === 0 ? shrinkage * floor : 0),
  );
}

/**
 * The map that makes a covariance the identity: with S = L · Lᵀ (Cholesky), y = L^(-1) · x. It differs from S^(-1/2)
 * by a turn, which similarities do not see, and costs a tenth.
 * @param covariance - positive definite, dimension x dimension
 * @returns the transposed inverse of L, so that row vectors are multiplied from the left
 */
function whiten(covariance: Float32Array, dimension: number): Float32Array {
  const lower = new Float64Array(dimension * dimension);
  for (let row = 0; row < dimension; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = covariance[row * dimension + column] ?? 0;
      for (let k = 0; k < column; k += 1) sum -= (lower[row * dimension + k] ?? 0) * (lower[column * dimension + k] ?? 0);
      lower[row * dimension + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[column * dimension + column] ?? 1);
    }
  }
  const inverse = new Float64Array(dimension * dimension);
  for (let column = 0; column < dimension; column += 1) {
    for (let row = column; row < dimension; row += 1) {
      let sum = row === column ? 1 : 0;
      for (let k = column; k < row; k += 1) sum -= (lower[row * dimension + k] ?? 0) * (inverse[k * dimension + column] ?? 0);
      inverse[row * dimension + column] = sum / (lower[row * dimension + row] ?? 1);
    }
  }
  return transpose(Float32Array.from(inverse), dimension, dimension);
}

/**
 * A linear map followed by a turn to the axes in which its results differ most, largest first, cut to `outputDimension`.
 * @param mapped - the results of `matrix`, count x width
 * @param matrix - inputDimension x width
 * @returns row-major inputDimension x outputDimension; columns beyond the width are zero
 */
export function cutToAxes(mapped: Float32Array, matrix: Float32Array, count: number, width: number, outputDimension: number): Float32Array {
  const { vectors } = symmetricEigen(gram(mapped, count, width), width);
  const axes = new Float32Array(width * outputDimension);
  for (let column = 0; column < Math.min(width, outputDimension); column += 1) {
    for (let row = 0; row < width; row += 1) axes[row * outputDimension + column] = vectors[column * width + row] ?? 0;
  }
  return multiply(matrix, axes, matrix.length / width, width, outputDimension);
}
