// Amounts as people type them.
import { expect, it } from 'vitest';
import { readAmount } from './read-amount.ts';

it.each([
  ['20', 2000],
  ['£49.99', 4999],
  ['49,99', 4999],
  ['1,234.50', 123_450],
  ['1 234.5', 123_450],
  ['GBP 0.07', 7],
  ['15 pounds', 1500],
  ['1,000', 100_000],
])('reads %j as %i hundredths', (text, hundredths) => {
  expect(readAmount(text)).toEqual({ kind: 'amount', hundredths });
});

it.each([
  ['', 'missing'],
  ['£', 'missing'],
  ['about 20', 'not-an-amount'],
  ['-5', 'not-an-amount'],
  ['1.2.3', 'not-an-amount'],
  ['5.999', 'not-an-amount'],
  ['4111 1111 1111 1111', 'too-much'],
])('says of %j: %s', (text, problem) => {
  expect(readAmount(text)).toEqual({ kind: 'problem', problem });
});
