/** The map: the same at every run, inside its square, and neighbours stay neighbours. */
import { describe, expect, it } from 'vitest';
import { toUnitLength } from './article-vectors.ts';
import { layOut } from './content-map.ts';
import { seededRandom } from './seeded-random.ts';

/** Two groups of vectors around two directions. */
function twoGroups(): readonly Float32Array[] {
  const random = seededRandom(7);
  return Array.from({ length: 40 }, (_, number) => {
    const centre = number < 20 ? [1, 0, 0, 0] : [0, 0, 1, 0];
    return toUnitLength(Float32Array.from(centre, (value) => value + 0.2 * (random() - 0.5)));
  });
}

describe('layOut', () => {
  it('gives the same map for the same vectors', () => {
    expect(layOut(twoGroups())).toEqual(layOut(twoGroups()));
  });

  it('fills the unit square', () => {
    const points = layOut(twoGroups());
    for (const axis of ['x', 'y'] as const) {
      expect(Math.min(...points.map((point) => point[axis]))).toBe(0);
      expect(Math.max(...points.map((point) => point[axis]))).toBe(1);
    }
  });

  it('keeps two meanings apart', () => {
    const points = layOut(twoGroups());
    const distance = (a: number, b: number): number =>
      Math.hypot((points[a]?.x ?? 0) - (points[b]?.x ?? 0), (points[a]?.y ?? 0) - (points[b]?.y ?? 0));
    const meanTo = (from: number, others: readonly number[]): number =>
      others.reduce((sum, other) => sum + distance(from, other), 0) / others.length;
    const [first, second] = [Array.from({ length: 20 }, (_, number) => number), Array.from({ length: 20 }, (_, number) => 20 + number)];
    expect(first.every((number) => meanTo(number, first) < meanTo(number, second))).toBe(true);
  });

  it('puts a handful of articles in a row', () => {
    expect(layOut([Float32Array.of(1, 0), Float32Array.of(0, 1)])).toEqual([
      { x: 1 / 3, y: 0.5 },
      { x: 2 / 3, y: 0.5 },
    ]);
  });
});
