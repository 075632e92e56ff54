/**
 * Token rows (4-bit) and positions (half precision) -> the first float rows.
 * With a low-rank table the rows are mapped to the model's width by one float matrix.
 */

import { loadHalf4 } from './half';
import { BLOCK } from './quantise-rows';

/**
 * One token's row as floats. Bytes hold dimension i in the low nibble and i + rank/2 in the high.
 * @param codes [rank / 2] bytes
 * @param scales half precision [rank / 64]
 * @param zeros [ceil(rank / 128)] bytes: low nibble first
 */
export function unpackTokenRow(codes: usize, scales: usize, zeros: usize, rank: i32, out: usize): void {
  const half = rank >> 1;
  for (let k = 0; k < rank; k += 4) {
    const block = <usize>(k / BLOCK);
    const zero = (<i32>load<u8>(zeros + (block >> 1)) >> (<i32>(block & 1) << 2)) & 15;
    const scale = f32x4.splat(f32x4.extract_lane(loadHalf4(scales + (block << 1)), 0));
    const high = k >= half;
    const bytes = v128.load32_zero(codes + <usize>(high ? k - half : k));
    const nibbles = high ? i8x16.shr_u(bytes, 4) : v128.and(bytes, i8x16.splat(15));
    const wide = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(nibbles));
    const centred = f32x4.convert_i32x4_s(i32x4.sub(wide, i32x4.splat(zero)));
    v128.store(out + ((<usize>k) << 2), f32x4.mul(centred, scale));
  }
}

/** row += half-precision row, in place. */
export function addHalfRow(row: usize, half: usize, width: i32): void {
  const bytes = (<usize>width) << 2;
  for (let k: usize = 0; k < bytes; k += 16) {
    v128.store(row + k, f32x4.add(v128.load(row + k), loadHalf4(half + (k >> 1))));
  }
}

/** Half precision -> floats; `count` a multiple of 4. */
export function widenHalves(from: usize, count: i32, to: usize): void {
  const bytes = (<usize>count) << 2;
  for (let k: usize = 0; k < bytes; k += 16) v128.store(to + k, loadHalf4(from + (k >> 1)));
}
