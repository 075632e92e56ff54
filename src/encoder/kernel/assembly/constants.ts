/**
 * Constants of the vector loops, kept in memory: engines build a literal vector from three
 * instructions at every use, and read it from memory with one. Worth 8 % of a short text.
 */

/** 0x0f in every byte, 15 in every word. */
export const LOW_NIBBLES = memory.data<u8>([15, 15, 15, 15], 16);
export const FIFTEEN_WORDS = memory.data<u16>([15, 15], 16);
export const FIFTEEN = memory.data<u32>([15], 16);

/** Magnitude mask, sign mask and exponent shift (2^112) of half precision. */
export const HALF = memory.data<u32>([0x7fff, 0x8000, 0x77800000], 16);

/** Added and taken away, 1.5 * 2^23 rounds to the nearest integer, which stands in the low bits. */
export const ROUNDER = memory.data<u32>([0x4b400000], 16);

/** Least exponent, then the polynomial of Cephes' exp2f, highest power first. */
export const POWER = memory.data<f32>(
  [
    -126, 1.5353361883195e-4, 1.339887440266574e-3, 9.61843735767464e-3, 5.550332471162809e-2, 2.402264791363012e-1,
    6.931472028550421e-1, 1,
  ],
  16,
);

/** 1/2, 1/sqrt 2, the bounds 4 and -4, then numerator and denominator of Eigen's erf, highest power first. */
export const GELU = memory.data<f32>(
  [
    0.5, 0.70710678118654752, 4, -4, -2.72614225801306e-10, 2.77068142495902e-8, -2.10102402082508e-6, -5.69250639462346e-5,
    -7.34990630326855e-4, -2.95459980854025e-3, -1.60960333262415e-2, -1.45660718464996e-5, -2.13374055278905e-4,
    -1.68282697438203e-3, -7.37332916720468e-3, -1.42647390514189e-2,
  ],
  16,
);
