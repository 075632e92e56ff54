/**
 * Float product of four rows with a matrix, eight columns at a time: attention scores,
 * attention averages and the low-rank embedding. Sums run over k in order, without
 * fused multiply-add: one order, one result.
 */

/**
 * out[4][columns] = a[4][depth] x b[depth][columns]; strides in bytes, `columns` a multiple of 8.
 */
export function multiplyFourRows(
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  out: usize,
  outStride: usize,
  depth: i32,
  columns: i32,
): void {
  const a1 = aStride;
  const a2 = aStride * 2;
  const a3 = aStride * 3;
  const end = a + ((<usize>depth) << 2);
  const widthBytes = (<usize>columns) << 2;
  for (let column: usize = 0; column < widthBytes; column += 32) {
    let s00 = f32x4.splat(0);
    let s01 = f32x4.splat(0);
    let s10 = f32x4.splat(0);
    let s11 = f32x4.splat(0);
    let s20 = f32x4.splat(0);
    let s21 = f32x4.splat(0);
    let s30 = f32x4.splat(0);
    let s31 = f32x4.splat(0);
    let from = b + column;
    for (let k = a; k < end; k += 4) {
      const b0 = v128.load(from);
      const b1 = v128.load(from, 16);
      const x0 = v128.load32_splat(k);
      s00 = f32x4.add(s00, f32x4.mul(x0, b0));
      s01 = f32x4.add(s01, f32x4.mul(x0, b1));
      const x1 = v128.load32_splat(k + a1);
      s10 = f32x4.add(s10, f32x4.mul(x1, b0));
      s11 = f32x4.add(s11, f32x4.mul(x1, b1));
      const x2 = v128.load32_splat(k + a2);
      s20 = f32x4.add(s20, f32x4.mul(x2, b0));
      s21 = f32x4.add(s21, f32x4.mul(x2, b1));
      const x3 = v128.load32_splat(k + a3);
      s30 = f32x4.add(s30, f32x4.mul(x3, b0));
      s31 = f32x4.add(s31, f32x4.mul(x3, b1));
      from += bStride;
    }
    let to = out + column;
    v128.store(to, s00);
    v128.store(to, s01, 16);
    to += outStride;
    v128.store(to, s10);
    v128.store(to, s11, 16);
    to += outStride;
    v128.store(to, s20);
    v128.store(to, s21, 16);
    to += outStride;
    v128.store(to, s30);
    v128.store(to, s31, 16);
  }
}
