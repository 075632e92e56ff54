/**
 * How much of a question's vector lies in the directions that the index keeps. The projection is learned from the site's own
 * passages: what is foreign to them falls outside, however near its rest happens to be to some article.
 */
import type { Projection } from '../../index/passage-index.ts';
import { mapVector } from '../../index/quantise.ts';

/**
 * @param mapped - the vector as `mapVector` gives it, where somebody has it already
 * @returns length of the part of (vector - mean) inside the space of the projection, as a share of the whole, 0 to 1
 */
export type Familiarity = (vector: Float32Array, mapped?: Float32Array) => number;

/*
 *     share^2 = zᵀ (WᵀW)⁻¹ z / |x - mean|^2,     z = Wᵀ (x - mean),     WᵀW = L · Lᵀ, so zᵀ (WᵀW)⁻¹ z = |L⁻¹ z|^2
 */
/** A direction with less than this of the longest one's length is none: few passages do not fill all of them. */
const leastPivot = 1e-9;

/** O(inputDimension · outputDimension^2) once, then O(inputDimension · outputDimension) a vector. */
export function createFamiliarity(projection: Projection): Familiarity {
  const { inputDimension, outputDimension: width, mean } = projection;
  const lower = factor(projection);
  return (vector, mapped = mapVector(vector, projection)) => {
    let whole = 0;
    for (let row = 0; row < inputDimension; row += 1) whole += ((vector[row] ?? 0) - (mean[row] ?? 0)) ** 2;
    const solved = new Float64Array(width);
    let inside = 0;
    for (let row = 0; row < width; row += 1) {
      const pivot = lower[row * width + row] ?? 0;
      if (pivot === 0) continue;
      let value = mapped[row] ?? 0;
      for (let column = 0; column < row; column += 1) value -= (lower[row * width + column] ?? 0) * (solved[column] ?? 0);
      solved[row] = value / pivot;
      inside += (value / pivot) ** 2;
    }
    return whole > 0 ? Math.min(1, Math.sqrt(inside / whole)) : 0;
  };
}

/** L of WᵀW = L · Lᵀ (Cholesky), row-major; a column without a direction of its own is 0. */
function factor({ inputDimension, outputDimension: width, matrix }: Projection): Float64Array {
  const lower = new Float64Array(width * width);
  let longest = 0;
  for (let row = 0; row < width; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = 0;
      for (let k = 0; k < inputDimension; k += 1) sum += (matrix[k * width + row] ?? 0) * (matrix[k * width + column] ?? 0);
      if (row === column) longest = Math.max(longest, sum);
      for (let k = 0; k < column; k += 1) sum -= (lower[row * width + k] ?? 0) * (lower[column * width + k] ?? 0);
      const pivot = lower[column * width + column] ?? 0;
      if (row === column) lower[row * width + row] = sum > leastPivot * longest ? Math.sqrt(sum) : 0;
      else lower[row * width + column] = pivot > 0 ? sum / pivot : 0;
    }
  }
  return lower;
}
