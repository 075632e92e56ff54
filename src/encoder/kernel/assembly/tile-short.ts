/**
 * Inner loop of the packed product for relaxed SIMD where a dot product is pmaddubsw (x86 without
 * VNNI). Written out by hand: the sums must stay in registers, and an array would not.
 */

import { loadHalf4 } from './half';

/** 4 tokens x 8 outputs, sums in 16 bits for 32 inputs at a time, then in 32. */
export function multiplyTileShort(
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
    let p00 = i16x8.splat(0);
    let p01 = i16x8.splat(0);
    let p10 = i16x8.splat(0);
    let p11 = i16x8.splat(0);
    let p20 = i16x8.splat(0);
    let p21 = i16x8.splat(0);
    let p30 = i16x8.splat(0);
    let p31 = i16x8.splat(0);
    for (let step = 0; step < 8; step++) {
      const w00 = v128.load(weight, 0);
      const w01 = v128.load(weight, 16);
      const a0 = v128.load(activation, 0);
      const a00 = v128.shuffle<i32>(a0, a0, 0, 0, 0, 0);
      p00 = i16x8.add(p00, i16x8.relaxed_dot_i8x16_i7x16_s(a00, w00));
      p01 = i16x8.add(p01, i16x8.relaxed_dot_i8x16_i7x16_s(a00, w01));
      const a01 = v128.shuffle<i32>(a0, a0, 1, 1, 1, 1);
      p10 = i16x8.add(p10, i16x8.relaxed_dot_i8x16_i7x16_s(a01, w00));
      p11 = i16x8.add(p11, i16x8.relaxed_dot_i8x16_i7x16_s(a01, w01));
      const a02 = v128.shuffle<i32>(a0, a0, 2, 2, 2, 2);
      p20 = i16x8.add(p20, i16x8.relaxed_dot_i8x16_i7x16_s(a02, w00));
      p21 = i16x8.add(p21, i16x8.relaxed_dot_i8x16_i7x16_s(a02, w01));
      const a03 = v128.shuffle<i32>(a0, a0, 3, 3, 3, 3);
      p30 = i16x8.add(p30, i16x8.relaxed_dot_i8x16_i7x16_s(a03, w00));
      p31 = i16x8.add(p31, i16x8.relaxed_dot_i8x16_i7x16_s(a03, w01));
      weight += 32;
      activation += 16;
    }
    let i00 = i32x4.extadd_pairwise_i16x8_s(p00);
    let i01 = i32x4.extadd_pairwise_i16x8_s(p01);
    let i10 = i32x4.extadd_pairwise_i16x8_s(p10);
    let i11 = i32x4.extadd_pairwise_i16x8_s(p11);
    let i20 = i32x4.extadd_pairwise_i16x8_s(p20);
    let i21 = i32x4.extadd_pairwise_i16x8_s(p21);
    let i30 = i32x4.extadd_pairwise_i16x8_s(p30);
    let i31 = i32x4.extadd_pairwise_i16x8_s(p31);
    p00 = i16x8.splat(0);
    p01 = i16x8.splat(0);
    p10 = i16x8.splat(0);
    p11 = i16x8.splat(0);
    p20 = i16x8.splat(0);
    p21 = i16x8.splat(0);
    p30 = i16x8.splat(0);
    p31 = i16x8.splat(0);
    for (let step = 0; step < 8; step++) {
      const w00 = v128.load(weight, 0);
      const w01 = v128.load(weight, 16);
      const a0 = v128.load(activation, 0);
      const a00 = v128.shuffle<i32>(a0, a0, 0, 0, 0, 0);
      p00 = i16x8.add(p00, i16x8.relaxed_dot_i8x16_i7x16_s(a00, w00));
      p01 = i16x8.add(p01, i16x8.relaxed_dot_i8x16_i7x16_s(a00, w01));
      const a01 = v128.shuffle<i32>(a0, a0, 1, 1, 1, 1);
      p10 = i16x8.add(p10, i16x8.relaxed_dot_i8x16_i7x16_s(a01, w00));
      p11 = i16x8.add(p11, i16x8.relaxed_dot_i8x16_i7x16_s(a01, w01));
      const a02 = v128.shuffle<i32>(a0, a0, 2, 2, 2, 2);
      p20 = i16x8.add(p20, i16x8.relaxed_dot_i8x16_i7x16_s(a02, w00));
      p21 = i16x8.add(p21, i16x8.relaxed_dot_i8x16_i7x16_s(a02, w01));
      const a03 = v128.shuffle<i32>(a0, a0, 3, 3, 3, 3);
      p30 = i16x8.add(p30, i16x8.relaxed_dot_i8x16_i7x16_s(a03, w00));
      p31 = i16x8.add(p31, i16x8.relaxed_dot_i8x16_i7x16_s(a03, w01));
      weight += 32;
      activation += 16;
    }
    const zeroLow = v128.load(zero);
    const zeroHigh = v128.load(zero, 16);
    const sums = v128.load(sum);
    const s0 = v128.shuffle<i32>(sums, sums, 0, 0, 0, 0);
    i00 = i32x4.add(i32x4.add(i00, i32x4.extadd_pairwise_i16x8_s(p00)), i32x4.dot_i16x8_s(zeroLow, s0));
    i01 = i32x4.add(i32x4.add(i01, i32x4.extadd_pairwise_i16x8_s(p01)), i32x4.dot_i16x8_s(zeroHigh, s0));
    const s1 = v128.shuffle<i32>(sums, sums, 1, 1, 1, 1);
    i10 = i32x4.add(i32x4.add(i10, i32x4.extadd_pairwise_i16x8_s(p10)), i32x4.dot_i16x8_s(zeroLow, s1));
    i11 = i32x4.add(i32x4.add(i11, i32x4.extadd_pairwise_i16x8_s(p11)), i32x4.dot_i16x8_s(zeroHigh, s1));
    const s2 = v128.shuffle<i32>(sums, sums, 2, 2, 2, 2);
    i20 = i32x4.add(i32x4.add(i20, i32x4.extadd_pairwise_i16x8_s(p20)), i32x4.dot_i16x8_s(zeroLow, s2));
    i21 = i32x4.add(i32x4.add(i21, i32x4.extadd_pairwise_i16x8_s(p21)), i32x4.dot_i16x8_s(zeroHigh, s2));
    const s3 = v128.shuffle<i32>(sums, sums, 3, 3, 3, 3);
    i30 = i32x4.add(i32x4.add(i30, i32x4.extadd_pairwise_i16x8_s(p30)), i32x4.dot_i16x8_s(zeroLow, s3));
    i31 = i32x4.add(i32x4.add(i31, i32x4.extadd_pairwise_i16x8_s(p31)), i32x4.dot_i16x8_s(zeroHigh, s3));
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
