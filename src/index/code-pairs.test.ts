/** Two codes a byte: what is written comes back, and nothing else is taken for codes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCodes, writeCodes } from './code-pairs.ts';
import { IndexFileError } from './index-file-error.ts';
import { mostSteps, quantisedVectors } from './quantise.ts';

const dimension = 4;

test('vectors come back, an odd number of them too, in half a byte a code', () => {
  fc.assert(
    fc.property(
      fc
        .nat(7)
        .chain((count) => fc.int8Array({ minLength: count * dimension, maxLength: count * dimension, min: -mostSteps, max: mostSteps })),
      (codes) => {
        const vectors = quantisedVectors(codes, dimension);
        const bytes = writeCodes(vectors);

        expect(bytes).toHaveLength(Math.ceil(vectors.count / 2) * dimension);
        expect(readCodes(bytes, vectors.count, dimension)).toEqual(vectors);
      },
    ),
  );
});

test.each([-8, 8, 127])('a code of %i has no place in a pair', (code) => {
  expect(() => writeCodes(quantisedVectors(Int8Array.of(code, 0, 0, 0), dimension))).toThrow(RangeError);
});

test('a byte that no pair gives is refused', () => {
  expect(() => readCodes(Uint8Array.of(0, 0, 225, 0), 2, dimension)).toThrow(IndexFileError);
});

test('bytes for another number of vectors are refused', () => {
  expect(() => readCodes(new Uint8Array(dimension), 3, dimension)).toThrow('3 vectors do not fit their column');
});
