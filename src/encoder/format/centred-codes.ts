/**
 * 4-bit codes less their zero point, modulo 16: how they travel. Codes of all blocks then lie around the same number,
 * which brotli packs 1.6 % smaller; the kernel takes them as they were. Loses nothing. One function goes either way.
 */
import { BLOCK, packedMatrixBytes, sectionSizes, type EncoderShape } from './shape.ts';

/** `centre` before the bytes travel, `restore` when they have come. */
export type Direction = 'centre' | 'restore';

/*
 * Eight codes at once, in the nibbles of 32 bits (a carry must not run into the next nibble):
 *
 *     sum = ((x & 0x77777777) + (y & 0x77777777)) ^ ((x ^ y) & 0x88888888)
 *
 * All four bytes of y are equal, so the order of bytes in a number does not matter.
 */
const lowBits = 0x77777777;
const highBits = 0x88888888;

function addToWords(words: Uint32Array, from: number, count: number, addend: number): void {
  const low = addend & lowBits;
  for (let at = from; at < from + count; at++) {
    const word = words[at] ?? 0;
    words[at] = ((word & lowBits) + low) ^ ((word ^ addend) & highBits);
  }
}

/** Two zero points as the addend for bytes that hold a code of either: low nibble, high nibble. */
function addendOf(low: number, high: number, direction: Direction): number {
  const [a, b] = direction === 'restore' ? [low, high] : [(16 - low) & 15, (16 - high) & 15];
  return Math.imul(a | (b << 4), 0x01010101);
}

const nibble = (bytes: Uint8Array, index: number): number => ((bytes[index >> 1] ?? 0) >> (index % 2 === 0 ? 0 : 4)) & 15;

/** A copy that starts at a multiple of four, as the view of 32 bits needs. */
function copyWithWords(bytes: Uint8Array): { readonly copy: Uint8Array<ArrayBuffer>; readonly words: Uint32Array } {
  const copy = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  copy.set(bytes);
  return { copy: copy.subarray(0, bytes.length), words: new Uint32Array(copy.buffer) };
}

/** A piece of token rows: codes, scales, zero points. Dimension k lies in the low nibble of byte k, k + rank/2 in the high. */
export function shiftRows(piece: Uint8Array, shape: EncoderShape, count: number, direction: Direction): Uint8Array<ArrayBuffer> {
  const { rowCodes, rowScales, rowZeros } = sectionSizes(shape);
  const { copy, words } = copyWithWords(piece);
  const zerosAt = count * (rowCodes + rowScales);
  // Half of the rank is a multiple of 32: within so many bytes neither nibble changes its block.
  const run = BLOCK / 2;
  for (let row = 0; row < count; row++) {
    const zeros = piece.subarray(zerosAt + row * rowZeros, zerosAt + (row + 1) * rowZeros);
    for (let byte = 0; byte < rowCodes; byte += run) {
      const low = nibble(zeros, Math.floor(byte / BLOCK));
      const high = nibble(zeros, Math.floor((byte + rowCodes) / BLOCK));
      addToWords(words, (row * rowCodes + byte) / 4, run / 4, addendOf(low, high, direction));
    }
  }
  return copy;
}

/** A piece of one layer: four matrices as `packing/pack-matrix.ts` lays them out, then what has no codes. */
export function shiftLayer(piece: Uint8Array, shape: EncoderShape, direction: Direction): Uint8Array<ArrayBuffer> {
  const { width, hidden } = shape;
  const { copy, words } = copyWithWords(piece);
  let start = 0;
  for (const [inputs, outputs] of [
    [width, 3 * width],
    [width, width],
    [width, hidden],
    [hidden, width],
  ] as const) {
    shiftMatrix(piece.subarray(start), words.subarray(start / 4), inputs, outputs, direction);
    start += packedMatrixBytes(inputs, outputs);
  }
  return copy;
}

function shiftMatrix(matrix: Uint8Array, words: Uint32Array, inputs: number, outputs: number, direction: Direction): void {
  const blocks = inputs / BLOCK;
  const zeros = matrix.subarray((inputs * outputs) / 2 + blocks * outputs * 2);
  for (let group = 0; group < outputs; group += 8) {
    for (let block = 0; block < blocks; block++) {
      for (let output = 0; output < 4; output++) {
        const zero = group * blocks + block * 8 + output;
        const addend = addendOf(nibble(zeros, zero), nibble(zeros, zero + 4), direction);
        // Four codes of an output a word, four such words side by side, sixteen times for the inputs of a block.
        const first = (group * inputs) / 8 + block * BLOCK + output;
        for (let at = first; at < first + BLOCK; at += 4) addToWords(words, at, 1, addend);
      }
    }
  }
}
