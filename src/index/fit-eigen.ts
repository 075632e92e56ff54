/**
 * Eigenvalues and eigenvectors of a symmetric matrix: Householder reduction to tridiagonal form, then implicit QL.
 * Source: Bowdler, Martin, Reinsch, Wilkinson 1968 (tred2, tql2), in the arrangement of EISPACK. O(size^3):
 * about a third of a second for 384. Exact and without a random start, so that two builds agree to the bit.
 */

export interface Eigen {
  /** Float64Array, largest first. */
  readonly values: Float64Array;
  /** Float64Array, row-major size x size; row i is the unit eigenvector of `values[i]`. */
  readonly vectors: Float64Array;
}

/** @param matrix - row-major size x size, symmetric */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): Eigen {
  const v = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_unused, column) => matrix[row * size + column] ?? 0),
  );
  const d = new Float64Array(size);
  const e = new Float64Array(size);
  let rows: readonly Float64Array[] = [];
  if (size > 0) {
    tridiagonalise(v, d, e, size);
    // Turned, so that each rotation of QL runs along two rows.
    rows = Array.from({ length: size }, (_, column) => Float64Array.from(v, (row) => at(row, column)));
    diagonalise(rows, d, e, size);
  }
  const order = Array.from({ length: size }, (_, index) => index).sort((a, b) => at(d, b) - at(d, a) || a - b);
  const vectors = new Float64Array(size * size);
  order.forEach((row, rank) => {
    vectors.set(rows[row] ?? new Float64Array(0), rank * size);
  });
  return { values: Float64Array.from(order, (column) => at(d, column)), vectors };
}

const at = (values: Float64Array | undefined, index: number): number => values?.[index] ?? 0;

function tridiagonalise(v: readonly Float64Array[], d: Float64Array, e: Float64Array, n: number): void {
  const row = (index: number): Float64Array => v[index] ?? new Float64Array(0);
  for (let j = 0; j < n; j += 1) d[j] = at(v[n - 1], j);
  for (let i = n - 1; i > 0; i -= 1) {
    let scale = 0;
    let h = 0;
    for (let k = 0; k < i; k += 1) scale += Math.abs(at(d, k));
    if (scale === 0) {
      e[i] = at(d, i - 1);
      for (let j = 0; j < i; j += 1) {
        d[j] = at(v[i - 1], j);
        row(i)[j] = 0;
        row(j)[i] = 0;
      }
    } else {
      for (let k = 0; k < i; k += 1) {
        d[k] = at(d, k) / scale;
        h += at(d, k) ** 2;
      }
      let f = at(d, i - 1);
      let g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h);
      e[i] = scale * g;
      h -= f * g;
      d[i - 1] = f - g;
      e.fill(0, 0, i);
      for (let j = 0; j < i; j += 1) {
        f = at(d, j);
        row(j)[i] = f;
        g = at(e, j) + at(v[j], j) * f;
        for (let k = j + 1; k < i; k += 1) {
          const value = at(v[k], j);
          g += value * at(d, k);
          e[k] = at(e, k) + value * f;
        }
        e[j] = g;
      }
      f = 0;
      for (let j = 0; j < i; j += 1) {
        e[j] = at(e, j) / h;
        f += at(e, j) * at(d, j);
      }
      const hh = f / (h + h);
      for (let j = 0; j < i; j += 1) e[j] = at(e, j) - hh * at(d, j);
      for (let j = 0; j < i; j += 1) {
        f = at(d, j);
        g = at(e, j);
        for (let k = j; k < i; k += 1) {
          const target = row(k);
          target[j] = at(target, j) - (f * at(e, k) + g * at(d, k));
        }
        d[j] = at(v[i - 1], j);
        row(i)[j] = 0;
      }
    }
    d[i] = h;
  }
  for (let i = 0; i < n - 1; i += 1) {
    row(n - 1)[i] = at(v[i], i);
    row(i)[i] = 1;
    const h = at(d, i + 1);
    if (h !== 0) {
      for (let k = 0; k <= i; k += 1) d[k] = at(v[k], i + 1) / h;
      for (let j = 0; j <= i; j += 1) {
        let g = 0;
        for (let k = 0; k <= i; k += 1) g += at(v[k], i + 1) * at(v[k], j);
        for (let k = 0; k <= i; k += 1) {
          const target = row(k);
          target[j] = at(target, j) - g * at(d, k);
        }
      }
    }
    for (let k = 0; k <= i; k += 1) row(k)[i + 1] = 0;
  }
  for (let j = 0; j < n; j += 1) {
    d[j] = at(v[n - 1], j);
    row(n - 1)[j] = 0;
  }
  row(n - 1)[n - 1] = 1;
  e[0] = 0;
}

function rotate(first: Float64Array | undefined, second: Float64Array | undefined, c: number, s: number): void {
  if (first === undefined || second === undefined) return;
  for (let k = 0; k < first.length; k += 1) {
    const x = first[k] ?? 0;
    const y = second[k] ?? 0;
    second[k] = s * x + c * y;
    first[k] = c * x - s * y;
  }
}

function diagonalise(vectors: readonly Float64Array[], d: Float64Array, e: Float64Array, n: number): void {
  for (let i = 1; i < n; i += 1) e[i - 1] = at(e, i);
  e[n - 1] = 0;
  let f = 0;
  let largest = 0;
  for (let l = 0; l < n; l += 1) {
    largest = Math.max(largest, Math.abs(at(d, l)) + Math.abs(at(e, l)));
    let m = l;
    while (m < n - 1 && Math.abs(at(e, m)) > Number.EPSILON * largest) m += 1;
    if (m > l) {
      // Thirty rounds are far more than QL needs; the bound keeps NaN from looping for ever.
      for (let round = 0; round < 30; round += 1) {
        let g = at(d, l);
        let p = (at(d, l + 1) - g) / (2 * at(e, l));
        let r = Math.hypot(p, 1);
        if (p < 0) r = -r;
        d[l] = at(e, l) / (p + r);
        d[l + 1] = at(e, l) * (p + r);
        const dl1 = at(d, l + 1);
        let h = g - at(d, l);
        for (let i = l + 2; i < n; i += 1) d[i] = at(d, i) - h;
        f += h;
        p = at(d, m);
        let c = 1;
        let c2 = 1;
        let c3 = 1;
        const el1 = at(e, l + 1);
        let s = 0;
        let s2 = 0;
        for (let i = m - 1; i >= l; i -= 1) {
          c3 = c2;
          c2 = c;
          s2 = s;
          g = c * at(e, i);
          h = c * p;
          r = Math.hypot(p, at(e, i));
          e[i + 1] = s * r;
          s = at(e, i) / r;
          c = p / r;
          p = c * at(d, i) - s * g;
          d[i + 1] = h + s * (c * g + s * at(d, i));
          rotate(vectors[i], vectors[i + 1], c, s);
        }
        p = (-s * s2 * c3 * el1 * at(e, l)) / dl1;
        e[l] = s * p;
        d[l] = c * p;
        if (Math.abs(at(e, l)) <= Number.EPSILON * largest) break;
      }
    }
    d[l] = at(d, l) + f;
    e[l] = 0;
  }
}
