/**
 * Whether a test of an earlier answer holds. Total: every test has a result for every answer, a missing one included.
 *
 *     test               a choice         a date                        an amount   skipped   not given
 *     is                 value is listed  no                            no          no        no
 *     days-ago-at-least  no               days from it to today >= n    no          no        no
 *     days-ago-at-most   no               days from it to today <= n    no          no        no
 *     amount-at-least    no               no                            it >= n     no        no
 *     amount-at-most     no               no                            it <= n     no        no
 *
 * A date in the future is less than 0 days ago: it never is "at least", and always "at most".
 */
import { daysBetween } from './calendar-day.ts';
import type { FlowAnswer, FlowAnswers } from './flow-answer.ts';
import type { ReadyTest } from './ready-flow.ts';

/** @param today - "2026-11-24" */
export function holds(test: ReadyTest, answer: FlowAnswer | undefined, today: string): boolean {
  if (answer === undefined) return false;
  switch (test.kind) {
    case 'is':
      return answer.kind === 'choice' && test.values.includes(answer.value);
    case 'days-ago-at-least':
    case 'days-ago-at-most': {
      const daysAgo = answer.kind === 'date' ? daysBetween(answer.day, today) : undefined;
      if (daysAgo === undefined) return false;
      return test.kind === 'days-ago-at-least' ? daysAgo >= test.days : daysAgo <= test.days;
    }
    case 'amount-at-least':
      return answer.kind === 'amount' && answer.hundredths >= test.hundredths;
    case 'amount-at-most':
      return answer.kind === 'amount' && answer.hundredths <= test.hundredths;
  }
}

/** True when every test holds; true of no tests. */
export function allHold(tests: readonly ReadyTest[], answers: FlowAnswers, today: string): boolean {
  return tests.every((test) => holds(test, answers.get(test.answer), today));
}
