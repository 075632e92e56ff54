/**
 * IEEE half precision to single precision, four lanes at a time.
 * Not for infinities or NaN: the packer refuses weights that hold any.
 */

import { HALF } from './constants';

/** Four halves at `address` (8 bytes) as four floats; exact, subnormals included. */
// @ts-ignore: decorator
@inline
export function loadHalf4(address: usize): v128 {
  return widenHalf4(i32x4.extend_low_i16x8_u(v128.load64_zero(address)));
}

/** Four halves in the low 16 bits of each lane as four floats. */
// @ts-ignore: decorator
@inline
export function widenHalf4(half: v128): v128 {
  // seeeeemmmmmmmmmm -> exponent and mantissa moved up 13 bits, then times 2^112
  // to move the exponent's bias from 15 to 127; both steps are exact.
  const magnitude = i32x4.shl(v128.and(half, v128.load32_splat(HALF)), 13);
  const sign = i32x4.shl(v128.and(half, v128.load32_splat(HALF, 4)), 16);
  return v128.or(f32x4.mul(magnitude, v128.load32_splat(HALF, 8)), sign);
}
