/** Fitting a projection: exact algebra, the same bytes each time, and no harm where there is nothing to learn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { symmetricEigen } from './fit-eigen.ts';
import { multiplyTransposed } from './fit-matrix.ts';
import { fitProjection } from './fit-projection.ts';
import type { FitInput } from './fit-projection.ts';
import { createRandom } from './fit-random.ts';
import type { PassageKind } from './passage-index.ts';

const dimension = 16;

/** Articles with a direction of their own in the first half of the space; questions differ at random in the second half. */
function madeUp(articleCount: number, questions: number, seed: number): FitInput {
  const random = createRandom(seed);
  const vectors: Float32Array[] = [];
  const articles: number[] = [];
  const kinds: PassageKind[] = [];
  for (let article = 0; article < articleCount; article += 1) {
    const own = Array.from({ length: dimension / 2 }, () => random.gaussian());
    for (let question = 0; question < questions; question += 1) {
      const vector = Float32Array.from({ length: dimension }, (_, column) =>
        column < dimension / 2 ? (own[column] ?? 0) + 0.2 * random.gaussian() : 2 * random.gaussian(),
      );
      const length = Math.hypot(...vector);
      vectors.push(vector.map((value) => value / length));
      articles.push(article);
      kinds.push(question === 0 ? 'title' : 'question');
    }
  }
  return { vectors, articles, kinds, inputDimension: dimension };
}

test('products agree with the schoolbook', () => {
  const matrix = (rows: number, columns: number): fc.Arbitrary<Float32Array> =>
    fc.float32Array({ minLength: rows * columns, maxLength: rows * columns, min: -2, max: 2, noNaN: true });
  const shapes = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(
      shapes.chain(([rows, columns, inner]) =>
        fc.tuple(fc.constant([rows, columns, inner] as const), matrix(rows, inner), matrix(columns, inner)),
      ),
      ([[rows, columns, inner], a, b]) => {
        const out = new Float32Array(rows * columns);
        multiplyTransposed(a, b, rows, columns, inner, out);
        for (let row = 0; row < rows; row += 1) {
          for (let column = 0; column < columns; column += 1) {
            let sum = 0;
            for (let k = 0; k < inner; k += 1) sum += (a[row * inner + k] ?? 0) * (b[column * inner + k] ?? 0);
            expect(out[row * columns + column]).toBeCloseTo(sum, 3);
          }
        }
      },
    ),
  );
});

test('eigenvectors are what they claim', () => {
  const random = createRandom(3);
  const half = Array.from({ length: 36 }, () => random.gaussian());
  const symmetric = Array.from({ length: 36 }, (_, at) => (half[at] ?? 0) + (half[(at % 6) * 6 + Math.floor(at / 6)] ?? 0));
  const { values, vectors } = symmetricEigen(symmetric, 6);
  for (let number = 0; number < 6; number += 1) {
    const vector = vectors.subarray(number * 6, number * 6 + 6);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 8);
    for (let row = 0; row < 6; row += 1) {
      let product = 0;
      for (let column = 0; column < 6; column += 1) product += (symmetric[row * 6 + column] ?? 0) * (vector[column] ?? 0);
      expect(product).toBeCloseTo((values[number] ?? 0) * (vector[row] ?? 0), 8);
    }
  }
  expect([...values]).toEqual([...values].sort((a, b) => b - a));
});

describe('a fitted projection', () => {
  test('leaves principal components when the articles can be told apart better', () => {
    const fitted = fitProjection(madeUp(20, 6, 1), { outputDimension: 8, seed: 1 });
    expect(fitted.method).not.toBe('principal-components');
    expect(Math.max(fitted.trials.trained ?? 0, fitted.trials['within-class'] ?? 0)).toBeGreaterThan(
      fitted.trials['principal-components'] ?? 1,
    );
  });

  test('stays with principal components when every article has one passage', () => {
    const input = madeUp(20, 1, 1);
    expect(fitProjection(input, { outputDimension: 8, seed: 1 })).toMatchObject({ method: 'principal-components', trials: {} });
  });

  test('is the same to the bit for the same input and seed', () => {
    const options = { outputDimension: 8, seed: 7 };
    expect(fitProjection(madeUp(12, 5, 2), options)).toEqual(fitProjection(madeUp(12, 5, 2), options));
  });

  test('has only finite numbers, however odd the input', () => {
    const odd: readonly FitInput[] = [
      { vectors: [], articles: [], kinds: [], inputDimension: dimension },
      { ...madeUp(1, 1, 1) },
      {
        vectors: Array.from({ length: 8 }, () => new Float32Array(dimension)),
        articles: [0, 0, 0, 0, 1, 1, 1, 1],
        kinds: Array.from({ length: 8 }, () => 'question' as const),
        inputDimension: dimension,
      },
      { ...madeUp(3, 4, 4), articles: Array.from({ length: 12 }, () => 0) },
    ];
    for (const input of odd) {
      const { matrix, mean } = fitProjection(input, { outputDimension: 8, seed: 1 });
      expect([...matrix, ...mean].every(Number.isFinite)).toBe(true);
      expect(matrix.length).toBe(dimension * 8);
    }
  });

  test('may have more dimensions than the encoder', () => {
    const { matrix, outputDimension } = fitProjection(madeUp(6, 4, 5), { outputDimension: 24, seed: 1 });
    expect(matrix.length).toBe(dimension * outputDimension);
  });
});
