/** What an app hands over (texts, numbers) to an answer of a guided flow, or what is wrong with it. */
import { daysBetween, isCalendarDay } from '../../flows/calendar-day.ts';
import { isAnswerTo } from '../../flows/flow-answer.ts';
import type { FlowAnswer } from '../../flows/flow-answer.ts';
import { readAmount } from '../../flows/read-amount.ts';
import type { ReadyQuestion } from '../../flows/ready-flow.ts';

/**
 * Why an answer was not taken:
 * - `not-an-option`, `not-a-day`, `not-an-amount`: it is not what the question asks for;
 * - `not-past`, `not-future`: a day on the wrong side of today;
 * - `too-much`: an amount beyond any order;
 * - `cannot-skip`: the question must be answered;
 * - `no-question`: nothing is asked at this moment.
 */
export type FlowAnswerProblem =
  'not-an-option' | 'not-a-day' | 'not-an-amount' | 'not-past' | 'not-future' | 'too-much' | 'cannot-skip' | 'no-question';

/** An answer that the question does not take. The state stays as it was. */
export class FlowAnswerError extends Error {
  readonly code: FlowAnswerProblem;

  constructor(code: FlowAnswerProblem, message: string) {
    super(message);
    this.name = 'FlowAnswerError';
    this.code = code;
  }
}

/**
 * @param today - "2026-11-24"
 * @throws FlowAnswerError
 */
export function readFlowAnswer(question: ReadyQuestion, value: string | number | null, today: string): FlowAnswer {
  if (value === null) {
    const skipped: FlowAnswer = { kind: 'skipped' };
    if (!isAnswerTo(question, skipped)) throw new FlowAnswerError('cannot-skip', `"${question.ask}" must be answered`);
    return skipped;
  }
  switch (question.kind) {
    case 'choice': {
      const choice: FlowAnswer = { kind: 'choice', value: String(value) };
      if (!isAnswerTo(question, choice))
        throw new FlowAnswerError(
          'not-an-option',
          `"${String(value).slice(0, 60)}" is none of ${question.options.map((option) => option.value).join(', ')}`,
        );
      return choice;
    }
    case 'date': {
      const day = String(value);
      const daysAgo = isCalendarDay(day) ? daysBetween(day, today) : undefined;
      if (daysAgo === undefined) throw new FlowAnswerError('not-a-day', 'a day is written 2026-11-24');
      if (question.when === 'past' && daysAgo < 0) throw new FlowAnswerError('not-past', `${day} is still to come`);
      if (question.when === 'future' && daysAgo > 0) throw new FlowAnswerError('not-future', `${day} is over`);
      return { kind: 'date', day };
    }
    case 'amount': {
      const read = readAmount(typeof value === 'number' ? value.toFixed(2) : value);
      if (read.kind === 'problem')
        throw new FlowAnswerError(
          read.problem === 'too-much' ? 'too-much' : 'not-an-amount',
          `"${String(value).slice(0, 60)}" is no amount`,
        );
      return { kind: 'amount', hundredths: read.hundredths };
    }
  }
}
