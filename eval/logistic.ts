/** Logistic regression by Newton's method with a little ridge: a handful of features, so a handful of rounds. */

export interface LabelledExample {
  /** The first one is 1, for the bias. */
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

const ridge = 1e-3;

/** @returns one weight a feature; O(rounds · examples · features^2) */
export function fitLogistic(examples: readonly LabelledExample[], rounds = 25): readonly number[] {
  const width = examples[0]?.features.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let weights: readonly number[] = Array.from({ length: width }, () => 0);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((value, index) => (index === 0 ? 0 : ridge * value));
    const curvature = weights.map((_, row) => weights.map((_unused, column): number => (row === column ? ridge : 0)));
    for (const { features, label, weight } of examples) {
      const p = probabilityOf(weights, features);
      const slope = ((p - label) * weight) / total;
      const bend = (p * (1 - p) * weight) / total;
      features.forEach((value, row) => {
        gradient[row] = (gradient[row] ?? 0) + slope * value;
        const line = curvature[row];
        if (line) features.forEach((other, column) => (line[column] = (line[column] ?? 0) + bend * value * other));
      });
    }
    const step = solve(curvature, gradient);
    weights = weights.map((value, index) => value - (step[index] ?? 0));
  }
  return weights;
}

export function probabilityOf(weights: readonly number[], features: readonly number[]): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, weight, index) => sum + weight * (features[index] ?? 0), 0)));
}

/** Gaussian elimination with pivots; small symmetric systems. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row, offset) => (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? column + offset : best), column);
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const top = rows[column] ?? [];
    for (const row of rows) {
      if (row === top) continue;
      const pivotValue = top[column] ?? 0;
      const factor = pivotValue === 0 ? 0 : (row[column] ?? 0) / pivotValue;
      for (let at = column; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (top[at] ?? 0);
    }
  }
  return rows.map((row, index) => (row[index] === 0 ? 0 : (row[size] ?? 0) / (row[index] ?? 1)));
}
