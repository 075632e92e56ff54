/** What an outcome says for these answers: time limits with their days, and the evidence that applies. */
import { addDays, daysBetween } from './calendar-day.ts';
import type { FlowAnswers } from './flow-answer.ts';
import { allHold } from './holds.ts';
import type { ReadyDeadline, ReadyEvidence, ReadyOutcome } from './ready-flow.ts';

export interface KnownDeadline {
  readonly deadline: ReadyDeadline;
  /** "2026-12-24", the last day on which it still can be done; null where its date is not known. */
  readonly day: string | null;
  /** 0 today, negative once it is over; null where the day is. */
  readonly daysLeft: number | null;
}

/** Each deadline of the outcome, in its order. */
export function applicableDeadlines(outcome: ReadyOutcome, answers: FlowAnswers, today: string): readonly KnownDeadline[] {
  return outcome.deadlines.map((deadline) => {
    const from = answers.get(deadline.from);
    const day = from?.kind === 'date' ? addDays(from.day, deadline.addDays) : undefined;
    const daysLeft = day === undefined ? undefined : daysBetween(today, day);
    return day === undefined || daysLeft === undefined ? { deadline, day: null, daysLeft: null } : { deadline, day, daysLeft };
  });
}

export function applicableEvidence(outcome: ReadyOutcome, answers: FlowAnswers, today: string): readonly ReadyEvidence[] {
  return outcome.evidence.filter(({ when }) => allHold(when, answers, today));
}
