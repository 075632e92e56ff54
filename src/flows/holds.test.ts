// The truth table of holds.ts, cell by cell.
import { expect, it } from 'vitest';
import type { FlowAnswer } from './flow-answer.ts';
import { allHold, holds } from './holds.ts';
import type { ReadyTest } from './ready-flow.ts';

const today = '2026-11-24';
const answer = 'asked';
const tests = {
  is: { kind: 'is', answer, values: ['card', 'bank'] },
  atLeast: { kind: 'days-ago-at-least', answer, days: 14 },
  atMost: { kind: 'days-ago-at-most', answer, days: 14 },
  amountAtLeast: { kind: 'amount-at-least', answer, hundredths: 10_000 },
  amountAtMost: { kind: 'amount-at-most', answer, hundredths: 10_000 },
} as const satisfies Readonly<Record<string, ReadyTest>>;

const date = (day: string): FlowAnswer => ({ kind: 'date', day });
const amount = (hundredths: number): FlowAnswer => ({ kind: 'amount', hundredths });
const choice = (value: string): FlowAnswer => ({ kind: 'choice', value });
const skipped: FlowAnswer = { kind: 'skipped' };

it.each<[string, FlowAnswer | undefined, readonly (keyof typeof tests)[]]>([
  ['a choice that is listed', choice('bank'), ['is']],
  ['a choice that is not listed', choice('cash'), []],
  ['a date 13 days ago', date('2026-11-11'), ['atMost']],
  ['a date 14 days ago', date('2026-11-10'), ['atLeast', 'atMost']],
  ['a date 15 days ago', date('2026-11-09'), ['atLeast']],
  ['today', date(today), ['atMost']],
  ['a date in the future', date('2027-01-01'), ['atMost']],
  ['a date that the calendar does not have', date('2026-02-30'), []],
  ['99.99', amount(9_999), ['amountAtMost']],
  ['100.00', amount(10_000), ['amountAtLeast', 'amountAtMost']],
  ['100.01', amount(10_001), ['amountAtLeast']],
  ['"I do not know"', skipped, []],
  ['no answer', undefined, []],
])('for %s, exactly the tests of the table hold', (_, given, expected) => {
  const held = Object.entries(tests).flatMap(([name, test]) => (holds(test, given, today) ? [name] : []));
  expect(held).toEqual(expected);
});

it('holds all of no tests, and not all where one fails', () => {
  const answers = new Map([[answer, choice('card')]]);
  expect(allHold([], new Map(), today)).toBe(true);
  expect(allHold([tests.is], answers, today)).toBe(true);
  expect(allHold([tests.is, tests.atMost], answers, today)).toBe(false);
});
