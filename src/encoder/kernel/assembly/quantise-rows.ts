/**
 * Float rows -> 8-bit activations, one scale a block of 64 and token; the outlier of each block
 * is left out of the codes and stands beside their sum, in 16 bits.
 * Four tokens are interleaved so that the matrix loop walks one pointer:
 *
 *   relaxed build, bytes:   k0..k3 of t0 | k0..k3 of t1 | t2 | t3 | k4..k7 of t0 | ...
 *   plain build, 16 bits:   k0 k2 k1 k3 of t0 | ... of t3 | k4 k6 k5 k7 of t0 | ...
 *
 * The plain order is what `unpackColumns` yields with fewest shuffles.
 */

import { greatestLane, nearestInteger4 } from './functions';

export const BLOCK: i32 = 64;

/** Bytes of one activation in the interleaved rows. */
// @ts-ignore: decorator
@inline
export const ACTIVATION_BYTES: i32 = ASC_FEATURE_RELAXED_SIMD ? 1 : 2;

/** An outlier may be so many times as large as the rest: 127 * 128 + 64 * 127 fits 16 bits. */
// @ts-ignore: decorator
@inline
const OUTLIER_REACH: f32 = 128;

/**
 * @param source float rows [rows][width], `rows` a multiple of 4
 * @param outliers u8 [width / 64]: input of each block that is coded apart
 * @param codes where the interleaved codes go
 * @param scales [rows / 4][width / 64][4] f32: greatest magnitude of the rest / 127
 * @param sums [rows / 4][width / 64][4] two i16: minus the sum of all codes, then the outlier's code
 */
export function quantiseRows(
  source: usize,
  rows: i32,
  width: i32,
  outliers: usize,
  codes: usize,
  scales: usize,
  sums: usize,
): void {
  const blocks = width / BLOCK;
  for (let row = 0; row < rows; row++) {
    const quad = row >> 2;
    const slot = <usize>(row & 3);
    const scaleAt = ((<usize>(quad * blocks)) << 4) + (slot << 2);
    let from = source + (<usize>(row * width) << 2);
    let to = codes + <usize>(quad * width * 4 * ACTIVATION_BYTES) + slot * 4 * ACTIVATION_BYTES;
    for (let block = 0; block < blocks; block++) {
      const outlierAt = from + (<usize>load<u8>(outliers + <usize>block) << 2);
      const outlier = load<f32>(outlierAt);
      // Out of the way while the rest is coded, and back after it: the row is still needed.
      store<f32>(outlierAt, 0);
      let greatest = f32x4.splat(0);
      for (let k: usize = 0; k < 256; k += 16) {
        greatest = f32x4.pmax(greatest, f32x4.abs(v128.load(from + k)));
      }
      const top = max(greatestLane(greatest), abs(outlier) / OUTLIER_REACH);
      const perStep: f32 = top > 0 ? <f32>127 / top : 0;
      const factor = f32x4.splat(perStep);
      let sum = i32x4.splat(0);
      for (let k = 0; k < 4; k++) {
        const a = nearestInteger4(f32x4.mul(v128.load(from), factor));
        const b = nearestInteger4(f32x4.mul(v128.load(from, 16), factor));
        const c = nearestInteger4(f32x4.mul(v128.load(from, 32), factor));
        const d = nearestInteger4(f32x4.mul(v128.load(from, 48), factor));
        sum = i32x4.add(sum, i32x4.add(i32x4.add(a, b), i32x4.add(c, d)));
        const ab = i16x8.narrow_i32x4_s(a, b);
        const cd = i16x8.narrow_i32x4_s(c, d);
        if (ASC_FEATURE_RELAXED_SIMD) {
          const bytes = i8x16.narrow_i16x8_s(ab, cd);
          v128.store32_lane(to, bytes, 0);
          v128.store32_lane(to, bytes, 1, 16);
          v128.store32_lane(to, bytes, 2, 32);
          v128.store32_lane(to, bytes, 3, 48);
          to += 64;
        } else {
          const abSwapped = v128.shuffle<i16>(ab, ab, 0, 2, 1, 3, 4, 6, 5, 7);
          const cdSwapped = v128.shuffle<i16>(cd, cd, 0, 2, 1, 3, 4, 6, 5, 7);
          v128.store64_lane(to, abSwapped, 0);
          v128.store64_lane(to, abSwapped, 1, 32);
          v128.store64_lane(to, cdSwapped, 0, 64);
          v128.store64_lane(to, cdSwapped, 1, 96);
          to += 128;
        }
        from += 64;
      }
      store<f32>(outlierAt, outlier);
      const outlierCode = <i32>nearest<f32>(outlier * perStep);
      const at = scaleAt + ((<usize>block) << 4);
      store<f32>(scales + at, top / <f32>127);
      store<i16>(
        sums + at,
        <i16>-(
          outlierCode +
          i32x4.extract_lane(sum, 0) +
          i32x4.extract_lane(sum, 1) +
          i32x4.extract_lane(sum, 2) +
          i32x4.extract_lane(sum, 3)
        ),
      );
      store<i16>(sums + at, <i16>outlierCode, 2);
    }
  }
}
