// Opening hours as sentences, as facts and pages say them.
import { expect, test } from 'vitest';
import type { WeeklyHours } from './channel-schema.ts';
import { clockInWords, hoursInWords } from './hours-in-words.ts';

const hours = (week: WeeklyHours['week']): WeeklyHours => ({
  kind: 'weekly',
  timeZone: 'Europe/London',
  week,
  exceptions: [],
  knownUntil: '2027-12-31',
});
const office = [{ from: '08:00', to: '20:00' }];

test('days that follow each other with the same hours are one group', () => {
  const week = {
    monday: office,
    tuesday: office,
    wednesday: office,
    thursday: office,
    friday: office,
    saturday: [{ from: '09:00', to: '17:00' }],
  };

  expect(hoursInWords(hours(week))).toBe('Monday to Friday 8 am to 8 pm, Saturday 9 am to 5 pm');
});

test('two days are joined by "and", and a closed day parts a group', () => {
  expect(hoursInWords(hours({ monday: office, tuesday: office, friday: office }))).toBe(
    'Monday and Tuesday 8 am to 8 pm, Friday 8 am to 8 pm',
  );
});

test('the same hours on all days are "every day"', () => {
  const week = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office, saturday: office, sunday: office };

  expect(hoursInWords(hours(week))).toBe('every day, 8 am to 8 pm');
});

test('a day with a break, and one that ends at midnight', () => {
  const week = {
    monday: [
      { from: '09:30', to: '12:00' },
      { from: '13:00', to: '24:00' },
    ],
    tuesday: [{ from: '00:00', to: '24:00' }],
  };

  expect(hoursInWords(hours(week))).toBe('Monday 9:30 am to noon and 1 pm to midnight, Tuesday 24 hours');
});

test('day and night', () => {
  expect(hoursInWords({ kind: 'always' })).toBe('every day, 24 hours');
});

test.each([
  ['00:00', 'midnight'],
  ['00:30', '12:30 am'],
  ['08:00', '8 am'],
  ['12:00', 'noon'],
  ['12:15', '12:15 pm'],
  ['23:59', '11:59 pm'],
  ['24:00', 'midnight'],
])('%s is "%s"', (time, words) => {
  expect(clockInWords(time)).toBe(words);
});
