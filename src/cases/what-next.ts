/** What happens after a case was handed over: by which day an answer should be there, and when to follow up. Pure. */
import type { HandOverWay } from './case-record.ts';
import { dayAfter, waitSpanOf } from './wait-span.ts';

/** Facts in force, in words: "within 1 working day". */
export interface CaseTimes {
  /** How long an answer takes, by the way the case went. */
  readonly answers: Readonly<Record<HandOverWay, string>>;
  /** After how long without an answer to follow up. */
  readonly followUp: string;
}

export interface WhatNext {
  /** In the fact's words. */
  readonly answerTakes: string;
  /** Undefined where the answer comes in the same conversation. */
  readonly answerBy: string | undefined;
  /** Never before the answer may still come. */
  readonly followUpOn: string;
}

/**
 * @param day - on which it was handed over, in the customer's time zone: "2026-11-24"
 * @param holidays - days that are no working days
 */
export function whatNext(way: HandOverWay, day: string, times: CaseTimes, holidays: ReadonlySet<string>): WhatNext {
  const answerTakes = times.answers[way];
  const answerSpan = waitSpanOf(answerTakes);
  const answerBy = answerSpan && dayAfter(day, answerSpan, holidays);
  const followUpSpan = waitSpanOf(times.followUp) ?? { count: 2, unit: 'working-day' };
  const followUp = dayAfter(day, followUpSpan, holidays);
  const dayAfterAnswer = answerBy === undefined ? followUp : dayAfter(answerBy, { count: 1, unit: 'working-day' }, holidays);
  return { answerTakes, answerBy, followUpOn: followUp > dayAfterAnswer ? followUp : dayAfterAnswer };
}
