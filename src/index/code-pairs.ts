/**
 * Codes of vectors as they lie in a file: component by component, two codes a byte. Brotli gives each byte a whole number
 * of bits, and a code is worth about two and a half: in pairs 5 to 10 % is saved, and those of one axis are alike.
 */
import { IndexFileError } from './index-file-error.ts';
import type { QuantisedVectors } from './passage-index.ts';
import { mostSteps, quantisedVectors } from './quantise.ts';

/*
 *     byte = (first + 7) · 15 + (second + 7)          codes -7 to 7; an odd one out has a 0 for its second
 */
const values = 2 * mostSteps + 1;

/** @throws RangeError for a code beyond `mostSteps` */
export function writeCodes({ codes, count, dimension }: QuantisedVectors): Uint8Array {
  const pairs = Math.ceil(count / 2);
  const bytes = new Uint8Array(pairs * dimension);
  const valueAt = (row: number, column: number): number => {
    const code = row < count ? (codes[row * dimension + column] ?? 0) : 0;
    if (Math.abs(code) > mostSteps) throw new RangeError(`a code of ${code} is beyond ${mostSteps}`);
    return code + mostSteps;
  };
  for (let column = 0; column < dimension; column += 1)
    for (let pair = 0; pair < pairs; pair += 1)
      bytes[column * pairs + pair] = valueAt(2 * pair, column) * values + valueAt(2 * pair + 1, column);
  return bytes;
}

/** @throws IndexFileError "damaged" when the bytes are not those of as many vectors */
export function readCodes(bytes: Uint8Array, count: number, dimension: number): QuantisedVectors {
  const pairs = Math.ceil(count / 2);
  if (bytes.length !== pairs * dimension) throw new IndexFileError('damaged', `${count} vectors do not fit their column`);
  const codes = new Int8Array(count * dimension);
  for (let column = 0; column < dimension; column += 1) {
    for (let pair = 0; pair < pairs; pair += 1) {
      const byte = bytes[column * pairs + pair] ?? 0;
      if (byte >= values ** 2) throw new IndexFileError('damaged', `a pair of codes is ${byte}`);
      codes[2 * pair * dimension + column] = Math.floor(byte / values) - mostSteps;
      // What lies behind the last vector is dropped by the array itself.
      codes[(2 * pair + 1) * dimension + column] = (byte % values) - mostSteps;
    }
  }
  return quantisedVectors(codes, dimension);
}
