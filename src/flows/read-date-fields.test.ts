// Dates as people type them, and which field is wrong.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateFieldsOf, readDateFields, splitPastedDate } from './read-date-fields.ts';
import type { ReadDate } from './read-date-fields.ts';
import type { DateRange } from './ready-flow.ts';

const today = '2026-11-24';
const read = (day: string, month: string, year: string, when: DateRange = 'past'): ReadDate =>
  readDateFields({ day, month, year }, when, today);

it.each([
  ['1', '11', '2026'],
  ['01', ' 11 ', '26'],
  ['1', 'Nov', '2026'],
  ['1', 'november', '26'],
])('reads %s %s %s as 1 November 2026', (day, month, year) => {
  expect(read(day, month, year)).toEqual({ kind: 'day', day: '2026-11-01' });
});

it.each([
  ['', '', '', 'missing', ['day', 'month', 'year']],
  ['1', '', '2026', 'missing', ['month']],
  ['32', '11', '2026', 'not-a-day', ['day']],
  ['1', '13', '2026', 'not-a-day', ['month']],
  ['1', 'smarch', '2026', 'not-a-day', ['month']],
  ['1', '11', '226', 'not-a-day', ['year']],
  ['x', '0', '', 'missing', ['year']],
  ['31', '6', '2026', 'not-a-day', ['day', 'month', 'year']],
  ['1', '11', '1926', 'too-far', ['year']],
  ['25', '11', '2026', 'not-past', ['day', 'month', 'year']],
])('says of %j %j %j: %s, in %j', (day, month, year, problem, fields) => {
  expect(read(day, month, year)).toEqual({ kind: 'problem', problem, fields });
});

it('takes today for the past and for the future', () => {
  expect(read('24', '11', '2026', 'past').kind).toBe('day');
  expect(read('24', '11', '2026', 'future').kind).toBe('day');
  expect(read('23', '11', '2026', 'future')).toMatchObject({ problem: 'not-future' });
  expect(read('25', '11', '2026', 'any').kind).toBe('day');
});

it('fills the fields so that the same day is read again', () => {
  expect(readDateFields(dateFieldsOf('2026-03-09'), 'past', today)).toEqual({ kind: 'day', day: '2026-03-09' });
});

it('splits a whole date that was pasted into one field', () => {
  for (const text of ['24/11/2026', '24-11-26', '24 November 2026', '24th Nov, 2026', '2026-11-24'])
    expect(readDateFields(splitPastedDate(text) ?? { day: '', month: '', year: '' }, 'any', today)).toEqual({ kind: 'day', day: today });
  expect(splitPastedDate('24')).toBeUndefined();
});

it('has an answer for anything that is typed', () => {
  const text = fc.oneof(fc.string(), fc.nat(9999).map(String));
  fc.assert(
    fc.property(text, text, text, (day, month, year) => {
      const result = read(day, month, year);
      if (result.kind === 'problem') expect(result.fields.length).toBeGreaterThan(0);
      else expect(result.day <= today).toBe(true);
    }),
  );
});
