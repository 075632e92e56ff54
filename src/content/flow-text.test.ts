/** Facts in the texts of flows, and the days that a fact says. */
import { expect, test } from 'vitest';
import { daysOf, factMarks, withFacts } from './flow-text.ts';

const facts = new Map([
  ['late-fee', '£6'],
  ['grace-period', '7 days'],
]);

test('a text shows the values of the facts that it names', () => {
  expect(withFacts('Pay within {grace-period}, or we add {late-fee}.', facts)).toBe('Pay within 7 days, or we add £6.');
});

test('a fact that there is not is an error, never an empty place', () => {
  expect(() => withFacts('Pay {late-fees}.', facts)).toThrow('There is no fact "late-fees" in content/facts.yaml that holds on this day');
});

test('every mark of a fact is named with its place', () => {
  expect(factMarks('{a} and {b-c}')).toEqual([
    { name: 'a', at: 0 },
    { name: 'b-c', at: 8 },
  ]);
});

test.each([
  ['14 days', 14],
  ['within 120 days', 120],
  ['5 to 14 days', 14],
  ['1 day', 1],
  ['14 days after the goods arrive', 14],
  ['up to 7 days', 7],
])('"%s" says %i days', (value, days) => {
  expect(daysOf(value)).toBe(days);
});

test.each(['24 hours', '5 working days', '13 months', '£6', 'the day before it is due'])('"%s" says no number of days', (value) => {
  expect(daysOf(value)).toBeUndefined();
});
