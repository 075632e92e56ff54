// When a day of review counts as passed.
import { expect, it } from 'vitest';
import { isPast } from './is-past.ts';

it('counts the whole day itself as in time', () => {
  expect(isPast('2026-11-24', new Date(2026, 10, 24, 23, 59))).toBe(false);
  expect(isPast('2026-11-24', new Date(2026, 10, 25, 0, 0))).toBe(true);
});

it('crosses months and years', () => {
  expect(isPast('2026-12-31', new Date(2026, 11, 31, 12))).toBe(false);
  expect(isPast('2026-12-31', new Date(2027, 0, 1))).toBe(true);
});

it('takes what is no day for not past', () => {
  expect(isPast('', new Date())).toBe(false);
});
