/**
 * What a share of few questions says about all questions: the interval of Wilson (1927), 95 %.
 * It stays between 0 and 1 and is honest for small counts, where the usual "plus or minus" is not.
 */

export interface Share {
  readonly count: number;
  readonly of: number;
  /** 0 to 1; 0 of nothing is 0. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Standard deviations on each side that hold 95 % of a normal distribution. */
const z = 1.959964;

/** @returns of 0: a share of 0 that may be anything, from 0 to 1 */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const share = count / of;
  const spread = 1 + z ** 2 / of;
  const centre = (share + z ** 2 / (2 * of)) / spread;
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / spread;
  return { count, of, share, low: Math.max(0, Math.min(share, centre - half)), high: Math.min(1, Math.max(share, centre + half)) };
}
