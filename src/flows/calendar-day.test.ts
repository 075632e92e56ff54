// Days of the calendar, at the ends of months and years, and whatever the clock of the device does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, daysBetween, isCalendarDay, localDay } from './calendar-day.ts';

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('knows %s as a day', (day) => {
  expect(isCalendarDay(day)).toBe(true);
});

it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01', '', 'today', '2026-11-24T00:00'])(
  'knows %j as no day',
  (day) => {
    expect(isCalendarDay(day)).toBe(false);
  },
);

it.each([
  ['2026-01-31', 1, '2026-02-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-11-24', 120, '2027-03-24'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days is %s, across months, years and changes of the clock', (day, count, sum) => {
  expect(addDays(day, count)).toBe(sum);
});

describe('for any day', () => {
  it('the days between it and a later one, added to it, give the later one', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to) ?? NaN)).toBe(to);
      }),
    );
  });

  it('a sum is a day or nothing, however large the count', () => {
    fc.assert(
      fc.property(anyDay, fc.oneof(fc.integer(), fc.double()), (day, count) => {
        const sum = addDays(day, count);
        expect(sum === undefined || isCalendarDay(sum)).toBe(true);
      }),
    );
  });
});

it('adds nothing to what is no day', () => {
  expect(addDays('2026-02-30', 1)).toBeUndefined();
  expect(daysBetween('2026-02-30', '2026-03-01')).toBeUndefined();
});

it('makes a day of three numbers, or nothing', () => {
  expect(calendarDay(2026, 3, 1)).toBe('2026-03-01');
  expect(calendarDay(2026, 2, 29)).toBeUndefined();
});

it('takes the day of the customer’s own clock, a minute before and after midnight', () => {
  expect(localDay(new Date(2026, 10, 24, 23, 59))).toBe('2026-11-24');
  expect(localDay(new Date(2026, 10, 25, 0, 1))).toBe('2026-11-25');
});
