/** What is lost between a vector of the encoder and its codes in the index. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitPrincipalComponents } from './fit-principal-components.ts';
import { mapVector, project, quantise, quantisedVectors } from './quantise.ts';

const dimension = 12;
const vector = fc.float32Array({ minLength: dimension, maxLength: dimension, min: -1, max: 1, noNaN: true });

const manyColumns = 9;
const entries = fc.float32Array({ minLength: dimension * manyColumns, maxLength: dimension * manyColumns, min: -1, max: 1, noNaN: true });

function unit(values: Float32Array): Float32Array {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

test('a vector keeps its direction within what half a step for each component can turn it', () => {
  fc.assert(
    fc.property(fc.array(vector.map(unit), { maxLength: 5 }), (vectors) => {
      const { codes, scales, count } = quantise(vectors, dimension, 15);

      expect(count).toBe(vectors.length);
      vectors.forEach((original, row) => {
        if (Math.hypot(...original) === 0) return;
        const kept = Float32Array.from(codes.subarray(row * dimension, (row + 1) * dimension), (code) => code * (scales[row] ?? 0));
        const halfStep = Math.max(...original.map(Math.abs)) / 15 / 2;
        expect(Math.hypot(...kept)).toBeCloseTo(1, 5);
        expect(dot(kept, original)).toBeGreaterThan(1 - 1.01 * (halfStep ** 2 * dimension) - 1e-6);
      });
    }),
  );
});

test('vectors read from their codes alone are those that were written', () => {
  fc.assert(
    fc.property(fc.array(vector.map(unit), { maxLength: 5 }), (vectors) => {
      const quantised = quantise(vectors, dimension);
      expect(quantisedVectors(quantised.codes, dimension)).toEqual(quantised);
    }),
  );
});

test('a zero vector stays zero', () => {
  expect(quantise([new Float32Array(3)], 3)).toEqual({ dimension: 3, count: 1, codes: new Int8Array(3), scales: new Float32Array(1) });
});

test('a projection gives vectors of length 1, or of length 0 for the mean itself', () => {
  fc.assert(
    fc.property(fc.array(vector.map(unit), { minLength: 3, maxLength: 20 }), vector.map(unit), (vectors, question) => {
      const projected = project(question, fitPrincipalComponents(vectors, dimension, 4));
      const length = Math.hypot(...projected);

      expect(length < 1e-6 || Math.abs(length - 1) < 1e-4).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a vector is mapped to the bits that adding up row by row in float32 gives, whatever the number of columns', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: manyColumns }), vector, vector, entries, (columns, values, mean, all) => {
      const matrix = all.subarray(0, dimension * columns);
      const sums = new Float32Array(columns);
      values.forEach((value, row) => {
        for (let column = 0; column < columns; column += 1)
          sums[column] = (sums[column] ?? 0) + (value - (mean[row] ?? 0)) * (matrix[row * columns + column] ?? 0);
      });

      expect(mapVector(values, { inputDimension: dimension, outputDimension: columns, mean, matrix })).toEqual(sums);
    }),
  );
});

test('as many components as dimensions keep the angles between vectors of mean zero', () => {
  const vectors = Array.from({ length: 40 }, (_, row) =>
    unit(Float32Array.from({ length: dimension }, (_unused, column) => Math.sin(row * 7.3 + column * 2.1 * (row + 1)))),
  );
  const centred = [...vectors, ...vectors.map((values) => values.map((value) => -value))];
  const projection = fitPrincipalComponents(centred, dimension, dimension);
  const [a = new Float32Array(), b = new Float32Array()] = vectors;

  expect(dot(project(a, projection), project(b, projection))).toBeCloseTo(dot(a, b), 4);
});

test('the same passages give the same projection, bit by bit', () => {
  const vectors = Array.from({ length: 20 }, (_, row) =>
    unit(Float32Array.from({ length: dimension }, (_unused, column) => Math.cos(row + column * column))),
  );

  expect(fitPrincipalComponents(vectors, dimension, 4)).toEqual(fitPrincipalComponents(vectors, dimension, 4));
});
