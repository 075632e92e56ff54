/**
 * Float product of four rows with a matrix, eight columns at a time: attention scores,
 * attention averages and the low-rank embedding. Sums run over k in order, without
 * fused multiply-add: one order, one result.
 */

/**
 * out[4][columns] = a[4][depth] x b[depth][columns].
 * Strides in bytes; `depth` a multiple of 4, `columns` a multiple of 8.
 * @param panel scratch, [depth][4] floats: the four rows, transposed
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
  panel: usize,
): void {
  transposeFourRows(a, aStride, depth, panel);
  const end = panel + ((<usize>depth) << 4);
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
    for (let k = panel; k < end; k += 16) {
      const b0 = v128.load(from);
      const b1 = v128.load(from, 16);
      const x = v128.load(k);
      const x0 = v128.shuffle<i32>(x, x, 0, 0, 0, 0);
      s00 = f32x4.add(s00, f32x4.mul(x0, b0));
      s01 = f32x4.add(s01, f32x4.mul(x0, b1));
      const x1 = v128.shuffle<i32>(x, x, 1, 1, 1, 1);
      s10 = f32x4.add(s10, f32x4.mul(x1, b0));
      s11 = f32x4.add(s11, f32x4.mul(x1, b1));
      const x2 = v128.shuffle<i32>(x, x, 2, 2, 2, 2);
      s20 = f32x4.add(s20, f32x4.mul(x2, b0));
      s21 = f32x4.add(s21, f32x4.mul(x2, b1));
      const x3 = v128.shuffle<i32>(x, x, 3, 3, 3, 3);
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

/** [4][depth] -> [depth][4], a 4 x 4 square at a time. */
function transposeFourRows(from: usize, stride: usize, depth: i32, to: usize): void {
  const end = from + ((<usize>depth) << 2);
  for (; from < end; from += 16) {
    const r0 = v128.load(from);
    const r1 = v128.load(from + stride);
    const r2 = v128.load(from + stride * 2);
    const r3 = v128.load(from + stride * 3);
    const low01 = v128.shuffle<i32>(r0, r1, 0, 4, 1, 5);
    const high01 = v128.shuffle<i32>(r0, r1, 2, 6, 3, 7);
    const low23 = v128.shuffle<i32>(r2, r3, 0, 4, 1, 5);
    const high23 = v128.shuffle<i32>(r2, r3, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<i64>(low01, low23, 0, 2));
    v128.store(to, v128.shuffle<i64>(low01, low23, 1, 3), 16);
    v128.store(to, v128.shuffle<i64>(high01, high23, 0, 2), 32);
    v128.store(to, v128.shuffle<i64>(high01, high23, 1, 3), 48);
    to += 64;
  }
}
