/** Codes come back as they were, and on their way they are less by their zero point. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shiftLayer, shiftRows } from './centred-codes.ts';
import { sectionSizes, type EncoderShape } from './shape.ts';

const shapes = fc
  .record({ width: fc.constantFrom(64, 192), hidden: fc.constantFrom(192, 256), rank: fc.constantFrom(64, 128, 192) })
  .map((some): EncoderShape => ({
    ...some,
    layers: 1,
    heads: 2,
    isLowRank: true,
    vocabulary: 9,
    maxTokens: 8,
    layerNormEpsilon: 1e-12,
  }));
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length, size: 'max' });

it('a layer comes back as it was', () => {
  fc.assert(
    fc.property(
      shapes.chain((shape) => fc.tuple(fc.constant(shape), bytes(sectionSizes(shape).layer))),
      ([shape, layer]) => {
        expect(shiftLayer(shiftLayer(layer, shape, 'centre'), shape, 'restore')).toEqual(layer);
      },
    ),
    { numRuns: 5 },
  );
});

it('rows come back as they were, and each code travels less by the zero point of its block', () => {
  const count = 3;
  fc.assert(
    fc.property(
      shapes.chain((shape) => {
        const { rowCodes, rowScales, rowZeros } = sectionSizes(shape);
        return fc.tuple(fc.constant(shape), bytes(count * (rowCodes + rowScales + rowZeros)));
      }),
      ([shape, rows]) => {
        const { rowCodes, rowScales, rowZeros } = sectionSizes(shape);
        const centred = shiftRows(rows, shape, count, 'centre');

        expect(shiftRows(centred, shape, count, 'restore')).toEqual(rows);
        const code = (piece: Uint8Array, row: number, k: number): number => {
          const byte = piece[row * rowCodes + (k % rowCodes)] ?? 0;
          return k < rowCodes ? byte & 15 : byte >> 4;
        };
        for (let row = 0; row < count; row++) {
          for (let k = 0; k < shape.rank; k++) {
            const block = Math.floor(k / 64);
            const zeros = rows[count * (rowCodes + rowScales) + row * rowZeros + (block >> 1)] ?? 0;
            const zero = block % 2 === 0 ? zeros & 15 : zeros >> 4;
            if (code(centred, row, k) !== ((code(rows, row, k) - zero) & 15)) throw new Error(`row ${row}, dimension ${k}`);
          }
        }
      },
    ),
    { numRuns: 20 },
  );
});
