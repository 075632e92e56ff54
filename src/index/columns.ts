/**
 * The kinds of column that sections hold, and how they lie in bytes. Values of one kind side by side
 * compress better on the wire than records would.
 */
import { IndexFileError } from './index-file-error.ts';

/*
 * - numbers: count, then each, as LEB128 varints;
 * - lines: strings without a line feed, each ended by one, as UTF-8: on the wire an end that can be foreseen
 *   costs next to nothing, where a length would cost most of a byte;
 * - floats: IEEE 754 binary32, four bytes each.
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
