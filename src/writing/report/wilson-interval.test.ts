/** The interval of a share: known values, and that it always holds the share. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from './wilson-interval.ts';

describe('shareOf', () => {
  it('agrees with the published example: 8 of 10 lie between 49 and 94 %', () => {
    const { low, high } = shareOf(8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });

  it('does not claim certainty from five successes of five', () => {
    expect(shareOf(5, 5).low).toBeLessThan(0.6);
    expect(shareOf(5, 5).high).toBe(1);
  });

  it('says nothing about a share of nothing', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, share: 0, low: 0, high: 1 });
  });

  it('always holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (count, of) => {
        const { share, low, high } = shareOf(Math.min(count, of), of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low <= share && share <= high).toBe(true);
      }),
    );
  });
});
