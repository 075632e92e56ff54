// Days as a person reads them.
import { expect, it } from 'vitest';
import { formatDay } from './format-day.ts';

it('writes the month as a word, in the order of the language', () => {
  expect(formatDay('2026-11-04', 'en-GB')).toBe('4 November 2026');
  expect(formatDay('2026-11-04', 'de')).toBe('4. November 2026');
});
