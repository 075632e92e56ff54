/** Which value of a fact holds on which day. */
import { expect, test } from 'vitest';
import { factsOn } from './facts.ts';

const facts = {
  'late-fee': {
    label: 'Late fee',
    values: [
      { from: '2026-01-01', value: '£6' },
      { from: '2027-01-01', value: '£7' },
    ],
    source: 'Product terms',
    review: '2027-06-30',
  },
};

test.each([
  ['2025-12-31', undefined],
  ['2026-01-01', '£6'],
  ['2026-12-31', '£6'],
  ['2027-01-01', '£7'],
  ['2031-05-05', '£7'],
])('on %s the value is %s', (day, value) => {
  expect(factsOn(facts, day).get('late-fee')).toBe(value);
});
