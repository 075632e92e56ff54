/** The scan of packed vectors gives what one vector after the other gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantisedVectors } from '../../index/quantise.ts';
import { packVectors } from './pack-vectors.ts';
import { scanSimilarities, similarityTo } from './scan.ts';

const dimension = 16;

function unit(values: Float32Array): Float32Array {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}

const question = fc.float32Array({ minLength: dimension, maxLength: dimension, min: -1, max: 1, noNaN: true }).map(unit);

test.each([
  { codes: 'few steps', most: 11 },
  { codes: 'all that a byte holds', most: 127 },
])('every vector has its own similarity, with $codes', ({ most }) => {
  fc.assert(
    fc.property(
      question,
      fc
        .nat(40)
        .chain((count) => fc.array(fc.integer({ min: -most, max: most }), { minLength: count * dimension, maxLength: count * dimension })),
      (asked, codes) => {
        const vectors = quantisedVectors(Int8Array.from(codes), dimension);
        const scanned = scanSimilarities(asked, vectors);

        expect(scanned).toHaveLength(vectors.count);
        // The question is rounded to whole numbers: half a step of each component.
        const tolerance = Math.sqrt(dimension) / 2 / packVectors(vectors).questionLength + 1e-5;
        scanned.forEach((similarity, row) => {
          expect(Math.abs(similarity - similarityTo(asked, vectors, row))).toBeLessThanOrEqual(tolerance);
        });
      },
    ),
  );
});

test('sums as large as they can be come apart', () => {
  const codes = new Int8Array(12 * 96);
  for (let row = 0; row < 12; row += 1) codes.fill(row % 2 === 0 ? 127 : -127, row * 96, (row + 1) * 96);
  const asked = unit(new Float32Array(96).fill(1));

  scanSimilarities(asked, quantisedVectors(codes, 96)).forEach((similarity, row) => {
    expect(similarity).toBeCloseTo(row % 2 === 0 ? 1 : -1, 1);
  });
});
