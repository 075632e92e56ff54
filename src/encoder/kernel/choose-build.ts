/**
 * Which of the two kernel builds this engine can run. Both give the same bits.
 */

import { PackedEncoderError } from '../packed-encoder-error.ts';

/** `relaxed` uses relaxed SIMD's dot product and is faster where it exists. */
export type KernelBuild = 'plain' | 'relaxed';

// (func (result v128) (i8x16.splat (i32.const 0)))
const SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11];
// The same value twice, then i16x8.relaxed_dot_i8x16_i7x16_s.
const RELAXED = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 0, 253, 15, 65, 0, 253, 15, 253, 146, 2, 11,
];

/** @throws PackedEncoderError `no-wasm` */
export function chooseBuild(): KernelBuild {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(Uint8Array.from(SIMD))) {
    throw new PackedEncoderError('no-wasm', 'This engine has no WebAssembly SIMD.');
  }
  return WebAssembly.validate(Uint8Array.from(RELAXED)) ? 'relaxed' : 'plain';
}
