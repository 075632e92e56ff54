/**
 * Powers, GELU and lane sums of our own: the host's Math differs between engines, and the same
 * text must give the same bits everywhere. No fused multiply-add. `pmin` and `pmax` are one
 * instruction where `min` and `max` are five; they differ only for NaN and the sign of zero.
 */

import { GELU, POWER, ROUNDER } from './constants';

/** 2^x for x <= 1, from below -126 as if it were -126. Cephes' exp2f: about 1 ulp (Moshier 1989). */
// @ts-ignore: decorator
@inline
export function powerOfTwo4(x: v128): v128 {
  const clamped = f32x4.pmax(x, v128.load32_splat(POWER));
  const rounder = v128.load32_splat(ROUNDER);
  const rounded = f32x4.add(clamped, rounder);
  const r = f32x4.sub(clamped, f32x4.sub(rounded, rounder));
  let p = v128.load32_splat(POWER, 4);
  p = f32x4.add(f32x4.mul(p, r), v128.load32_splat(POWER, 8));
  p = f32x4.add(f32x4.mul(p, r), v128.load32_splat(POWER, 12));
  p = f32x4.add(f32x4.mul(p, r), v128.load32_splat(POWER, 16));
  p = f32x4.add(f32x4.mul(p, r), v128.load32_splat(POWER, 20));
  p = f32x4.add(f32x4.mul(p, r), v128.load32_splat(POWER, 24));
  p = f32x4.add(f32x4.mul(p, r), v128.load32_splat(POWER, 28));
  // The rounded exponent is added to p's own; the rounder's high bits are shifted out.
  return i32x4.add(p, i32x4.shl(rounded, 23));
}

/** Nearest integers (ties to even) of |v| < 2^22: two instructions instead of a saturating cast. */
// @ts-ignore: decorator
@inline
export function nearestInteger4(v: v128): v128 {
  const rounder = v128.load32_splat(ROUNDER);
  return i32x4.sub(f32x4.add(v, rounder), rounder);
}

/** erf(x): the odd rational function of Eigen's `generic_fast_erf_float`, x clamped to [-4, 4]. */
// @ts-ignore: decorator
@inline
function erf4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, v128.load32_splat(GELU, 8)), v128.load32_splat(GELU, 12));
  const s = f32x4.mul(x, x);
  let p = v128.load32_splat(GELU, 16);
  p = f32x4.add(f32x4.mul(p, s), v128.load32_splat(GELU, 20));
  p = f32x4.add(f32x4.mul(p, s), v128.load32_splat(GELU, 24));
  p = f32x4.add(f32x4.mul(p, s), v128.load32_splat(GELU, 28));
  p = f32x4.add(f32x4.mul(p, s), v128.load32_splat(GELU, 32));
  p = f32x4.add(f32x4.mul(p, s), v128.load32_splat(GELU, 36));
  p = f32x4.add(f32x4.mul(p, s), v128.load32_splat(GELU, 40));
  let q = v128.load32_splat(GELU, 44);
  q = f32x4.add(f32x4.mul(q, s), v128.load32_splat(GELU, 48));
  q = f32x4.add(f32x4.mul(q, s), v128.load32_splat(GELU, 52));
  q = f32x4.add(f32x4.mul(q, s), v128.load32_splat(GELU, 56));
  q = f32x4.add(f32x4.mul(q, s), v128.load32_splat(GELU, 60));
  return f32x4.div(f32x4.mul(p, x), q);
}

/** GELU as BERT defines it: x/2 * (1 + erf(x / sqrt 2)) (Hendrycks and Gimpel 2016). */
// @ts-ignore: decorator
@inline
export function gelu4(x: v128): v128 {
  const half = f32x4.mul(x, v128.load32_splat(GELU));
  return f32x4.add(half, f32x4.mul(half, erf4(f32x4.mul(x, v128.load32_splat(GELU, 4)))));
}

/** Sum of four lanes in one fixed order. */
// @ts-ignore: decorator
@inline
export function sumLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 1) +
    (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** Greatest of four lanes. */
// @ts-ignore: decorator
@inline
export function greatestLane(v: v128): f32 {
  const pairs = f32x4.pmax(v, v128.shuffle<i32>(v, v, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.pmax(pairs, v128.shuffle<i32>(pairs, pairs, 1, 0, 3, 2)), 0);
}
