/**
 * What a customer can answer in a guided flow, and the answers given so far. Plain data, no words:
 * how an answer reads is `answer-text.ts`, how it stands in an address is `flow-address.ts`.
 */
import type { ReadyQuestion } from './ready-flow.ts';

export type FlowAnswer =
  /** One of the options; "yes" or "no" where only these can be. */
  | { readonly kind: 'choice'; readonly value: string }
  /** "2026-11-24" */
  | { readonly kind: 'date'; readonly day: string }
  /** In hundredths of the site's currency: 4999 for 49.99. Whole numbers, so that nothing is lost in a sum or an address. */
  | { readonly kind: 'amount'; readonly hundredths: number }
  /** "I do not know": the question is done, and every test of it fails. */
  | { readonly kind: 'skipped' };

/** Answers by the id of their question, in the order in which they were given. */
export type FlowAnswers = ReadonlyMap<string, FlowAnswer>;

export const noAnswers: FlowAnswers = new Map();

/** True when an answer is of the kind that the question asks for, and one of its options where it has some. */
export function isAnswerTo(question: ReadyQuestion, answer: FlowAnswer): boolean {
  switch (answer.kind) {
    case 'choice':
      return question.kind === 'choice' && question.options.some(({ value }) => value === answer.value);
    case 'date':
      return question.kind === 'date';
    case 'amount':
      return question.kind === 'amount';
    case 'skipped':
      return question.kind !== 'choice' && question.maySkip;
  }
}
