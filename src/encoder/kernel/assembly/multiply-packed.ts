/**
 * [rows][inputs] 8-bit activations x [inputs][outputs] 4-bit weights -> float rows.
 *
 * Eight outputs are unpacked once into a scratch column (it stays in the first-level
 * cache) and met by every four tokens in turn: 4 x 8 sums live in registers.
 *
 *   codes of 8 outputs, one step of 4 inputs = 16 bytes:
 *     byte 4*o + k : low nibble  = output o     (o 0..3), input k (0..3)
 *                    high nibble = output o + 4
 *
 * A product of an 8-bit activation and a 4-bit code is at most 127 * 15 = 1905, so 16 of
 * them fit a signed 16-bit sum (30480): no saturation anywhere, hence the same integers
 * from every instruction used below, and the same floats after them.
 */

import { FIFTEEN, FIFTEEN_WORDS, LOW_NIBBLES } from './constants';
import { ACTIVATION_BYTES, BLOCK } from './quantise-rows';
import { widenHalf4 } from './half';
import { multiplyTileLong } from './tile-long';
import { multiplyTilePlain } from './tile-plain';
import { multiplyTileShort } from './tile-short';

// @ts-ignore: decorator
@inline
const GROUP: i32 = 8;

/**
 * Scratch column: unpacked codes, then scales f32 [blocks][8], then two i16 [blocks][8]: zero point
 * and code of the outlier, which one dot product of 16-bit pairs brings in together.
 */
export function scratchBytes(inputs: i32): i32 {
  return inputs * GROUP * ACTIVATION_BYTES + (inputs / BLOCK) * GROUP * 8;
}

/**
 * Which inner loop suits this machine; only the speed depends on it.
 * The second operand of the relaxed dot product is out of contract here (top bit set), so
 * the answer tells how the engine lowers it: 65534 where it is pmaddubsw + pmaddwd, which
 * costs five instructions and is beaten by sums in 16 bits.
 */
export function prefersShortSums(): bool {
  if (ASC_FEATURE_RELAXED_SIMD) {
    const probe = i32x4.relaxed_dot_i8x16_i7x16_add_s(
      i8x16.splat(127),
      i8x16.splat(-1),
      i32x4.splat(0),
    );
    return i32x4.extract_lane(probe, 0) == 65534;
  }
  return true;
}

/** 32 codes as bytes. The 16-bit shift and mask is two instructions; a shift of bytes is five on x86. */
// @ts-ignore: decorator
@inline
function unpackBytes(from: usize, to: usize, nibble: v128): void {
  const packed = v128.load(from);
  v128.store(to, v128.and(packed, nibble));
  v128.store(to, v128.and(i16x8.shr_u(packed, 4), nibble), 16);
}

/** 32 codes as 16-bit words: inputs 0 and 2, then 1 and 3, of outputs 0..3, then of outputs 4..7. */
// @ts-ignore: decorator
@inline
function unpackWords(from: usize, to: usize, nibble: v128): void {
  const packed = v128.load(from);
  v128.store(to, v128.and(packed, nibble));
  v128.store(to, v128.and(i16x8.shr_u(packed, 8), nibble), 16);
  v128.store(to, v128.and(i16x8.shr_u(packed, 4), nibble), 32);
  v128.store(to, i16x8.shr_u(packed, 12), 48);
}

function unpackColumns(
  codes: usize,
  scaleLow: usize,
  scaleHigh: usize,
  zeros: usize,
  outliers: usize,
  inputs: i32,
  scratch: usize,
): void {
  let to = scratch;
  const end = codes + <usize>(inputs * 4);
  const nibble = v128.load32_splat(ASC_FEATURE_RELAXED_SIMD ? LOW_NIBBLES : FIFTEEN_WORDS);
  if (ASC_FEATURE_RELAXED_SIMD) {
    for (let from = codes; from < end; from += 64) {
      unpackBytes(from, to, nibble);
      unpackBytes(from + 16, to + 32, nibble);
      unpackBytes(from + 32, to + 64, nibble);
      unpackBytes(from + 48, to + 96, nibble);
      to += 128;
    }
  } else {
    for (let from = codes; from < end; from += 32) {
      unpackWords(from, to, nibble);
      unpackWords(from + 16, to + 64, nibble);
      to += 128;
    }
  }
  const blocks = inputs / BLOCK;
  for (let block = 0; block < blocks; block++) {
    const low = i16x8.extend_low_i8x16_u(v128.load64_zero(scaleLow));
    const high = i16x8.extend_low_i8x16_u(v128.load64_zero(scaleHigh));
    const halves = v128.or(low, i16x8.shl(high, 8));
    v128.store(to, widenHalf4(i32x4.extend_low_i16x8_u(halves)));
    v128.store(to, widenHalf4(i32x4.extend_high_i16x8_u(halves)), 16);
    to += 32;
    scaleLow += 8;
    scaleHigh += 8;
  }
  const fifteen = v128.load32_splat(FIFTEEN);
  for (let block = 0; block < blocks; block++) {
    const word = load<u32>(zeros);
    const spread = i32x4.splat(<i32>word);
    const even = i32x4.replace_lane(spread, 1, <i32>(word >> 4));
    const low = i32x4.replace_lane(i32x4.replace_lane(even, 2, <i32>(word >> 8)), 3, <i32>(word >> 12));
    const outlier = <i32>load<u8>(outliers + <usize>block);
    const lane = (outlier & 3) << 3;
    const packed = v128.load(codes + <usize>(block * BLOCK + (outlier & ~3)) * 4);
    const codesLow = v128.and(i32x4.shr_u(packed, lane), fifteen);
    const codesHigh = v128.and(i32x4.shr_u(packed, lane + 4), fifteen);
    v128.store(to, v128.or(v128.and(low, fifteen), i32x4.shl(codesLow, 16)));
    v128.store(to, v128.or(v128.and(i32x4.shr_u(low, 16), fifteen), i32x4.shl(codesHigh, 16)), 16);
    to += 32;
    zeros += 4;
  }
}

/**
 * @param weights codes, scale low bytes, scale high bytes, zero points, biases (half), one after the other
 * @param codes activations as `quantiseRows` leaves them, for `rows` (a multiple of 4) tokens
 * @param outliers the input of each block that is not among the codes
 * @param out float rows [rows][outputs]
 */
export function multiplyPacked(
  weights: usize,
  inputs: i32,
  outputs: i32,
  codes: usize,
  scales: usize,
  sums: usize,
  outliers: usize,
  rows: i32,
  out: usize,
  scratch: usize,
  shortSums: bool,
): void {
  const blocks = inputs / BLOCK;
  const scaleCount = <usize>(blocks * outputs);
  const scaleLow = weights + (<usize>(inputs * outputs) >> 1);
  const scaleHigh = scaleLow + scaleCount;
  const zeros = scaleHigh + scaleCount;
  const biases = zeros + (scaleCount >> 1);
  const quadBytes = <usize>(inputs * 4 * ACTIVATION_BYTES);
  const quadScales = <usize>(blocks * 16);
  const rowBytes = (<usize>outputs) << 2;
  for (let first = 0; first < outputs; first += GROUP) {
    const at = <usize>(first * blocks);
    unpackColumns(
      weights + (<usize>(first * inputs) >> 1),
      scaleLow + at,
      scaleHigh + at,
      zeros + (at >> 1),
      outliers,
      inputs,
      scratch,
    );
    const bias = biases + ((<usize>first) << 1);
    let to = out + ((<usize>first) << 2);
    let activation = codes;
    let scale = scales;
    let sum = sums;
    for (let row = 0; row < rows; row += 4) {
      if (ASC_FEATURE_RELAXED_SIMD) {
        if (shortSums) multiplyTileShort(scratch, activation, scale, sum, blocks, to, rowBytes, bias);
        else multiplyTileLong(scratch, activation, scale, sum, blocks, to, rowBytes, bias);
      } else {
        multiplyTilePlain(scratch, activation, scale, sum, blocks, to, rowBytes, bias);
      }
      to += rowBytes << 2;
      activation += quadBytes;
      scale += quadScales;
      sum += quadScales;
    }
  }
}
