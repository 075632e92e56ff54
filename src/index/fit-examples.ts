/** What a projection is fitted on: the vectors of passages as one block of memory, and which article each belongs to. */

export interface FitExamples {
  readonly count: number;
  readonly dimension: number;
  /** Float32Array, row-major count x dimension. */
  readonly vectors: Float32Array;
  /** Int32Array, length count: number of the article, from 0. */
  readonly articles: Int32Array;
  readonly articleCount: number;
}

/** The examples of some rows, with the same numbers of articles. */
export function pickExamples(examples: FitExamples, rows: readonly number[]): FitExamples {
  const { dimension } = examples;
  const vectors = new Float32Array(rows.length * dimension);
  rows.forEach((row, position) => {
    vectors.set(examples.vectors.subarray(row * dimension, (row + 1) * dimension), position * dimension);
  });
  return { ...examples, count: rows.length, vectors, articles: Int32Array.from(rows, (row) => examples.articles[row] ?? 0) };
}

/** Float32Array, length dimension. */
export function meanOf({ vectors, count, dimension }: FitExamples): Float32Array {
  const sums = new Float64Array(dimension);
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < dimension; column += 1) sums[column] = (sums[column] ?? 0) + (vectors[row * dimension + column] ?? 0);
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, count));
}

/** Every vector less the mean; row-major count x dimension. */
export function centre({ vectors, count, dimension }: FitExamples, mean: Float32Array): Float32Array {
  const centred = new Float32Array(count * dimension);
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < dimension; column += 1) {
      const position = row * dimension + column;
      centred[position] = (vectors[position] ?? 0) - (mean[column] ?? 0);
    }
  }
  return centred;
}
