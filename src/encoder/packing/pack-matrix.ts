/** One 4-bit matrix of the ONNX file -> the order in which the kernel walks it. */

import { BLOCK, packedMatrixBytes } from '../format/shape.ts';

/** A matrix as the ONNX files hold it. */
export interface QuantisedMatrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly codes: Uint8Array;
  /** Half precision, little-endian. */
  readonly scales: Uint8Array;
  readonly zeros: Uint8Array;
  /** Half precision [outputs]. */
  readonly bias: Uint8Array;
}

const GROUP = 8;

/*
 *   ONNX  codes [inputs/2][outputs]: low nibble = input i, high = input i + inputs/2
 *         scales f16 [inputs/64][1][outputs], zero points u8 of the same shape
 *   here  per 8 outputs, per 4 inputs: 16 bytes, byte 4*o + k = output o | output o+4 << 4
 *         then the scales' low bytes, their high bytes, the zero points, all [outputs/8][blocks][8]
 *         (equal bytes side by side: brotli saves 2 % of the scales)
 */

/** Bytes of one matrix, ready for the kernel's memory. */
export function packMatrix(matrix: QuantisedMatrix): Uint8Array {
  const { inputs, outputs } = matrix;
  const packed = new Uint8Array(packedMatrixBytes(inputs, outputs));
  const blocks = inputs / BLOCK;
  const scaleCount = blocks * outputs;
  const lowAt = (inputs * outputs) / 2;
  const highAt = lowAt + scaleCount;
  const zeroAt = highAt + scaleCount;
  const code = (input: number, output: number): number => {
    const half = inputs / 2;
    const byte = matrix.codes[(input % half) * outputs + output] ?? 0;
    return input < half ? byte & 15 : byte >> 4;
  };
  let at = 0;
  for (let group = 0; group < outputs; group += GROUP) {
    for (let input = 0; input < inputs; input += 4) {
      for (let output = group; output < group + 4; output++) {
        for (let k = input; k < input + 4; k++) packed[at++] = code(k, output) | (code(k, output + 4) << 4);
      }
    }
    for (let block = 0; block < blocks; block++) {
      for (let output = 0; output < GROUP; output++) {
        const from = block * outputs + group + output;
        const to = group * blocks + block * GROUP + output;
        packed[lowAt + to] = matrix.scales[from * 2] ?? 0;
        packed[highAt + to] = matrix.scales[from * 2 + 1] ?? 0;
        const zero = (matrix.zeros[from] ?? 0) << (to % 2 === 0 ? 0 : 4);
        packed[zeroAt + (to >> 1)] = (packed[zeroAt + (to >> 1)] ?? 0) | zero;
      }
    }
  }
  packed.set(matrix.bias, zeroAt + scaleCount / 2);
  return packed;
}
