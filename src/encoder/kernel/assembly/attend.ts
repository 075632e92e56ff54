/**
 * Multi-head self-attention in floats over one text: softmax(Q K^T / sqrt(d)) V
 * (Vaswani et al. 2017, section 3.2). Cost: 2 * tokens^2 * width products a layer.
 * No mask: every text is encoded by itself, so there is no padding to hide.
 */

import { greatestLane, powerOfTwo4, sumLanes } from './functions';
import { multiplyFourRows } from './multiply-float';

/**
 * @param qkv float rows [paddedTokens][3 * width]: queries, keys, values side by side
 * @param out float rows [paddedTokens][width]
 * @param keys scratch, [head width][paddedKeys] floats
 * @param weights scratch, [4][paddedKeys] floats
 * @param panel scratch, [max(paddedKeys, head width)][4] floats
 */
export function attend(
  qkv: usize,
  tokens: i32,
  width: i32,
  heads: i32,
  out: usize,
  keys: usize,
  weights: usize,
  panel: usize,
): void {
  const headWidth = width / heads;
  const paddedKeys = (tokens + 7) & ~7;
  const keyBytes = (<usize>paddedKeys) << 2;
  // Weights behind the last token are 0, and the rows they meet are finite.
  const summed = (tokens + 3) & ~3;
  const rowBytes = <usize>(width * 12);
  const outBytes = (<usize>width) << 2;
  // log2(e), since the softmax below takes powers of two.
  const factor = f32x4.splat(<f32>1.4426950408889634 / sqrt<f32>(<f32>headWidth));
  for (let head = 0; head < heads; head++) {
    const query = qkv + (<usize>(head * headWidth) << 2);
    transposeKeys(query + outBytes, rowBytes, tokens, headWidth, keys, keyBytes);
    const value = query + outBytes * 2;
    for (let token = 0; token < tokens; token += 4) {
      const at = query + <usize>token * rowBytes;
      multiplyFourRows(at, rowBytes, keys, keyBytes, weights, keyBytes, headWidth, paddedKeys, panel);
      for (let row: usize = 0; row < 4; row++) {
        softmax(weights + row * keyBytes, tokens, paddedKeys, factor);
      }
      const to = out + <usize>token * outBytes + (<usize>(head * headWidth) << 2);
      multiplyFourRows(weights, keyBytes, value, rowBytes, to, outBytes, summed, headWidth, panel);
    }
  }
}

/** [tokens][head width] -> [head width][padded tokens]; what lies behind the last token is never read. */
function transposeKeys(
  from: usize,
  rowBytes: usize,
  tokens: i32,
  headWidth: i32,
  to: usize,
  keyBytes: usize,
): void {
  for (let token = 0; token < tokens; token++) {
    let target = to + ((<usize>token) << 2);
    const row = from + <usize>token * rowBytes;
    for (let k = 0; k < headWidth; k += 4) {
      const four = v128.load(row + ((<usize>k) << 2));
      v128.store32_lane(target, four, 0);
      v128.store32_lane(target + keyBytes, four, 1);
      v128.store32_lane(target + keyBytes * 2, four, 2);
      v128.store32_lane(target + keyBytes * 3, four, 3);
      target += keyBytes << 2;
    }
  }
}

function softmax(row: usize, count: i32, padded: i32, factor: v128): void {
  const end = row + ((<usize>padded) << 2);
  for (let i = count; i < padded; i++) store<f32>(row + ((<usize>i) << 2), -1e30);
  let greatest = f32x4.splat(-1e30);
  for (let at = row; at < end; at += 16) greatest = f32x4.pmax(greatest, v128.load(at));
  const top = f32x4.splat(greatestLane(greatest));
  let total = f32x4.splat(0);
  for (let at = row; at < end; at += 16) {
    const e = powerOfTwo4(f32x4.mul(f32x4.sub(v128.load(at), top), factor));
    v128.store(at, e);
    total = f32x4.add(total, e);
  }
  const share = f32x4.splat(<f32>1 / sumLanes(total));
  for (let at = row; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
  for (let i = count; i < padded; i++) store<f32>(row + ((<usize>i) << 2), 0);
}
