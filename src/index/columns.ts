/**
 * The kinds of column that sections hold, and how they lie in bytes. Values of one kind side by side
 * compress better on the wire than records would.
 */
import { IndexFileError } from './index-file-error.ts';

/*
 * - numbers: count, then each, as LEB128 varints;
 * - lines: strings without a line feed, each ended by one, as UTF-8: on the wire an end that can be foreseen
 *   costs next to nothing, where a length would cost most of a byte;
 * - half floats: IEEE 754 binary16, two bytes each.
 */

const utf8Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @param numbers - whole, from 0 to 2^32 - 1 */
export function writeNumbers(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of [numbers.length, ...numbers]) pushVarint(bytes, number);
  return Uint8Array.from(bytes);
}

export function readNumbers(bytes: Uint8Array): readonly number[] {
  const reader = new VarintReader(bytes);
  const numbers = readCounted(reader, bytes.length);
  if (reader.position !== bytes.length) throw new IndexFileError('damaged', 'a column of numbers has bytes left over');
  return numbers;
}

/**
 * Lone surrogates become U+FFFD, as everywhere in UTF-8.
 * @throws RangeError for a string with a line feed in it
 */
export function writeLines(lines: readonly string[]): Uint8Array {
  for (const line of lines) if (line.includes('\n')) throw new RangeError(`a line feed inside of ${JSON.stringify(line)}`);
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}

export function readLines(bytes: Uint8Array): readonly string[] {
  if (bytes.length === 0) return [];
  if (bytes.at(-1) !== 0x0a) throw new IndexFileError('damaged', 'the last line of a column has no end');
  return decode(bytes.subarray(0, -1)).split('\n');
}

/** Values beyond the range of a half float (about 65,000) are refused with a RangeError. */
export function writeHalfFloats(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setUint16(index * 2, toHalf(value), true));
  return bytes;
}

export function readHalfFloats(bytes: Uint8Array): Float32Array {
  if (bytes.length % 2 !== 0) throw new IndexFileError('damaged', 'a column of half floats has an odd length');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 2 }, (_, index) => fromHalf(view.getUint16(index * 2, true)));
}

/** Copies, so that the column need not lie at a multiple of four bytes. */
export function readFloats(bytes: Uint8Array): Float32Array {
  if (bytes.length % 4 !== 0) throw new IndexFileError('damaged', 'a column of floats has a length that is no multiple of four');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(index * 4, true));
}

export function writeFloats(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setFloat32(index * 4, value, true));
  return bytes;
}

class VarintReader {
  position = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.position];
      if (byte === undefined) throw new IndexFileError('damaged', 'a number ends behind its column');
      this.position += 1;
      number += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) {
        if (number > 0xffffffff) break;
        return number;
      }
    }
    throw new IndexFileError('damaged', 'a number has more than 32 bits');
  }
}

function readCounted(reader: VarintReader, mostItems: number): number[] {
  const count = reader.next();
  // Each item takes at least a byte: a larger count is a lie, and must not become a large allocation.
  if (count > mostItems) throw new IndexFileError('damaged', `a column of ${mostItems} bytes cannot hold ${count} items`);
  return Array.from({ length: count }, () => reader.next());
}

function pushVarint(bytes: number[], number: number): void {
  if (!Number.isInteger(number) || number < 0 || number > 0xffffffff) throw new RangeError(`${number} is not a whole number of 32 bits`);
  let rest = number;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8Decoder.decode(bytes);
  } catch {
    throw new IndexFileError('damaged', 'a string is not UTF-8');
  }
}

const floatScratch = new Float32Array(1);
const bitScratch = new Uint32Array(floatScratch.buffer);

/** Rounds to nearest, ties to even; subnormal halves are kept. */
function toHalf(value: number): number {
  if (!(Math.abs(value) < 65520)) throw new RangeError(`${value} does not fit a half float`);
  floatScratch[0] = value;
  const bits = bitScratch[0] ?? 0;
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = Math.abs(value);
  if (magnitude < 2 ** -14) return sign | roundHalfToEven(magnitude * 2 ** 24);
  const exponent = ((bits >>> 23) & 0xff) - 127;
  return sign | (((exponent + 15) << 10) + roundHalfToEven((magnitude / 2 ** exponent - 1) * 1024));
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest > 0.5 || (rest === 0.5 && floor % 2 === 1)) return floor + 1;
  return floor;
}

function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) throw new IndexFileError('damaged', 'a half float is not finite');
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
