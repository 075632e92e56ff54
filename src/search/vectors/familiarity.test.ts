/** How much of a vector the index can hold. */
import { describe, expect, test } from 'vitest';
import type { Projection } from '../../index/passage-index.ts';
import { createFamiliarity } from './familiarity.ts';

/** Keeps the first two of three directions, stretched and turned; the third column is empty. */
const projection: Projection = {
  inputDimension: 3,
  outputDimension: 3,
  mean: Float32Array.of(1, 1, 1),
  matrix: Float32Array.of(3, 1, 0, -1, 5, 0, 0, 0, 0),
};
const familiarityOf = createFamiliarity(projection);

describe('familiarity', () => {
  test('is 1 for what lies within, however the projection stretches it', () => {
    expect(familiarityOf(Float32Array.of(2, 1, 1))).toBeCloseTo(1, 6);
    expect(familiarityOf(Float32Array.of(4, -1, 1))).toBeCloseTo(1, 6);
  });

  test('is 0 for what lies outside, and for the mean itself', () => {
    expect(familiarityOf(Float32Array.of(1, 1, 7))).toBe(0);
    expect(familiarityOf(Float32Array.of(1, 1, 1))).toBe(0);
  });

  test('is the cosine of the angle between', () => {
    expect(familiarityOf(Float32Array.of(2, 1, 2))).toBeCloseTo(Math.SQRT1_2, 6);
  });
});
