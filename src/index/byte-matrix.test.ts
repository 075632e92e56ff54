/** What rounding the projection to bytes may lose, and that it loses nothing more the second time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readByteMatrix, roundProjection, writeByteMatrix } from './byte-matrix.ts';
import { writeFloats } from './columns.ts';
import { IndexFileError } from './index-file-error.ts';
import type { Projection } from './passage-index.ts';

const rows = 5;
const columns = 3;
const projection = fc
  .float32Array({ minLength: rows * columns, maxLength: rows * columns, min: -1000, max: 1000, noNaN: true })
  .map((matrix): Projection => ({ inputDimension: rows, outputDimension: columns, mean: new Float32Array(rows), matrix }));

test('no number is off by more than half a step of its column', () => {
  fc.assert(
    fc.property(projection, (exact) => {
      const rounded = roundProjection(exact);
      for (let column = 0; column < columns; column += 1) {
        const inColumn = [...exact.matrix.keys()].filter((index) => index % columns === column);
        const step = Math.max(...inColumn.map((index) => Math.abs(exact.matrix[index] ?? 0))) / 127;
        for (const index of inColumn)
          expect(Math.abs((rounded.matrix[index] ?? 0) - (exact.matrix[index] ?? 0))).toBeLessThanOrEqual(step * 0.5001);
      }
    }),
  );
});

test('what is read is what was rounded, bit by bit, and rounding again changes nothing', () => {
  fc.assert(
    fc.property(projection, (exact) => {
      const rounded = roundProjection(exact);

      expect(readByteMatrix(...writeByteMatrix(exact), rows, columns)).toEqual(rounded.matrix);
      expect(roundProjection(rounded)).toEqual(rounded);
    }),
  );
});

test.each([
  { what: 'a column too few', greatest: writeFloats(new Float32Array(2)), codes: new Uint8Array(15) },
  { what: 'a number too many', greatest: writeFloats(new Float32Array(3)), codes: new Uint8Array(16) },
  { what: 'an infinite number', greatest: writeFloats(Float32Array.of(1, Infinity, 1)), codes: new Uint8Array(15) },
])('$what is refused', ({ greatest, codes }) => {
  expect(() => readByteMatrix(greatest, codes, rows, columns)).toThrow(IndexFileError);
});
