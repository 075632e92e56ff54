/**
 * LayerNorm (Ba, Kiros and Hinton 2016) over float rows, with the residual sum in the same pass.
 * Two passes over the row for the variance: steadier than the one-pass formula in single precision.
 */

import { sumLanes } from './functions';
import { loadHalf4 } from './half';

/**
 * row = layerNorm(row + added) for every row, in place.
 * @param added float rows of the same shape, or 0 for none
 * @param gain half precision [width], followed by the bias [width]
 */
export function normaliseRows(
  rows: usize,
  count: i32,
  width: i32,
  added: usize,
  gain: usize,
  epsilon: f32,
): void {
  const bytes = (<usize>width) << 2;
  const bias = gain + ((<usize>width) << 1);
  for (let n = 0; n < count; n++) {
    const row = rows + <usize>n * bytes;
    let total = f32x4.splat(0);
    if (added != 0) {
      const other = added + <usize>n * bytes;
      for (let k: usize = 0; k < bytes; k += 16) {
        const sum = f32x4.add(v128.load(row + k), v128.load(other + k));
        v128.store(row + k, sum);
        total = f32x4.add(total, sum);
      }
    } else {
      for (let k: usize = 0; k < bytes; k += 16) total = f32x4.add(total, v128.load(row + k));
    }
    const mean = f32x4.splat(sumLanes(total) / <f32>width);
    let squares = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 16) {
      const d = f32x4.sub(v128.load(row + k), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const factor = f32x4.splat(<f32>1 / sqrt<f32>(sumLanes(squares) / <f32>width + epsilon));
    for (let k: usize = 0; k < bytes; k += 16) {
      const d = f32x4.mul(f32x4.sub(v128.load(row + k), mean), factor);
      const scaled = f32x4.mul(d, loadHalf4(gain + (k >> 1)));
      v128.store(row + k, f32x4.add(scaled, loadHalf4(bias + (k >> 1))));
    }
  }
}
