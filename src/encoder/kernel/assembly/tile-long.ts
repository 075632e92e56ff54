/**
 * Inner loop of the packed product for relaxed SIMD where a dot product is one instruction
 * (ARM sdot, AVX-VNNI). Same integers as the other two loops, so the same bits.
 */

import { loadHalf4 } from './half';

/** 4 tokens x 8 outputs, sums in 32 bits. */
export function multiplyTileLong(
  scratch: usize,
  activation: usize,
  scale: usize,
  sum: usize,
  blocks: i32,
  out: usize,
  rowBytes: usize,
  bias: usize,
): void {
  let weight = scratch;
  let weightScale = scratch + <usize>(blocks * 512);
  let zero = weightScale + <usize>(blocks * 32);
  const biasLow = loadHalf4(bias);
  const biasHigh = loadHalf4(bias + 8);
  let f00 = biasLow;
  let f01 = biasHigh;
  let f10 = biasLow;
  let f11 = biasHigh;
  let f20 = biasLow;
  let f21 = biasHigh;
  let f30 = biasLow;
  let f31 = biasHigh;
  for (let block = 0; block < blocks; block++) {
    const zeroLow = v128.load(zero);
    const zeroHigh = v128.load(zero, 16);
    const sums = v128.load(sum);
    const s0 = v128.shuffle<i32>(sums, sums, 0, 0, 0, 0);
    let i00 = i32x4.dot_i16x8_s(zeroLow, s0);
    let i01 = i32x4.dot_i16x8_s(zeroHigh, s0);
    const s1 = v128.shuffle<i32>(sums, sums, 1, 1, 1, 1);
    let i10 = i32x4.dot_i16x8_s(zeroLow, s1);
    let i11 = i32x4.dot_i16x8_s(zeroHigh, s1);
    const s2 = v128.shuffle<i32>(sums, sums, 2, 2, 2, 2);
    let i20 = i32x4.dot_i16x8_s(zeroLow, s2);
    let i21 = i32x4.dot_i16x8_s(zeroHigh, s2);
    const s3 = v128.shuffle<i32>(sums, sums, 3, 3, 3, 3);
    let i30 = i32x4.dot_i16x8_s(zeroLow, s3);
    let i31 = i32x4.dot_i16x8_s(zeroHigh, s3);
    for (let step = 0; step < 16; step++) {
      const w00 = v128.load(weight, 0);
      const w01 = v128.load(weight, 16);
      const a0 = v128.load(activation, 0);
      const a00 = v128.shuffle<i32>(a0, a0, 0, 0, 0, 0);
      i00 = i32x4.relaxed_dot_i8x16_i7x16_add_s(a00, w00, i00);
      i01 = i32x4.relaxed_dot_i8x16_i7x16_add_s(a00, w01, i01);
      const a01 = v128.shuffle<i32>(a0, a0, 1, 1, 1, 1);
      i10 = i32x4.relaxed_dot_i8x16_i7x16_add_s(a01, w00, i10);
      i11 = i32x4.relaxed_dot_i8x16_i7x16_add_s(a01, w01, i11);
      const a02 = v128.shuffle<i32>(a0, a0, 2, 2, 2, 2);
      i20 = i32x4.relaxed_dot_i8x16_i7x16_add_s(a02, w00, i20);
      i21 = i32x4.relaxed_dot_i8x16_i7x16_add_s(a02, w01, i21);
      const a03 = v128.shuffle<i32>(a0, a0, 3, 3, 3, 3);
      i30 = i32x4.relaxed_dot_i8x16_i7x16_add_s(a03, w00, i30);
      i31 = i32x4.relaxed_dot_i8x16_i7x16_add_s(a03, w01, i31);
      weight += 32;
      activation += 16;
    }
    const scaleLow = v128.load(weightScale);
    const scaleHigh = v128.load(weightScale, 16);
    const scales = v128.load(scale);
    const x0 = v128.shuffle<i32>(scales, scales, 0, 0, 0, 0);
    f00 = f32x4.add(f00, f32x4.mul(f32x4.convert_i32x4_s(i00), f32x4.mul(scaleLow, x0)));
    f01 = f32x4.add(f01, f32x4.mul(f32x4.convert_i32x4_s(i01), f32x4.mul(scaleHigh, x0)));
    const x1 = v128.shuffle<i32>(scales, scales, 1, 1, 1, 1);
    f10 = f32x4.add(f10, f32x4.mul(f32x4.convert_i32x4_s(i10), f32x4.mul(scaleLow, x1)));
    f11 = f32x4.add(f11, f32x4.mul(f32x4.convert_i32x4_s(i11), f32x4.mul(scaleHigh, x1)));
    const x2 = v128.shuffle<i32>(scales, scales, 2, 2, 2, 2);
    f20 = f32x4.add(f20, f32x4.mul(f32x4.convert_i32x4_s(i20), f32x4.mul(scaleLow, x2)));
    f21 = f32x4.add(f21, f32x4.mul(f32x4.convert_i32x4_s(i21), f32x4.mul(scaleHigh, x2)));
    const x3 = v128.shuffle<i32>(scales, scales, 3, 3, 3, 3);
    f30 = f32x4.add(f30, f32x4.mul(f32x4.convert_i32x4_s(i30), f32x4.mul(scaleLow, x3)));
    f31 = f32x4.add(f31, f32x4.mul(f32x4.convert_i32x4_s(i31), f32x4.mul(scaleHigh, x3)));
    weightScale += 32;
    zero += 32;
    scale += 16;
    sum += 16;
  }
  let row = out;
  v128.store(row, f00);
  v128.store(row, f01, 16);
  row += rowBytes;
  v128.store(row, f10);
  v128.store(row, f11, 16);
  row += rowBytes;
  v128.store(row, f20);
  v128.store(row, f21, 16);
  row += rowBytes;
  v128.store(row, f30);
  v128.store(row, f31, 16);
}
