/**
 * The path that answers take through a flow, and where it ends for now. Pure and total: an answer that does not
 * fit its question, or leads nowhere, is as good as not given. Cost: one look at each step of the path.
 */
import { isAnswerTo } from './flow-answer.ts';
import type { FlowAnswer, FlowAnswers } from './flow-answer.ts';
import { allHold } from './holds.ts';
import { outcomeOf, questionOf } from './ready-flow.ts';
import type { ReadyFlow, ReadyQuestion } from './ready-flow.ts';

/** A question of the path, with the answer that led on from it. */
export interface FlowStep {
  readonly id: string;
  readonly answer: FlowAnswer;
}

export type FlowPlace = { readonly kind: 'question'; readonly id: string } | { readonly kind: 'outcome'; readonly id: string };

export interface FlowPath {
  /** In the order of the path. */
  readonly steps: readonly FlowStep[];
  /** Only the answers of the path: what lies off it must decide nothing. */
  readonly answers: FlowAnswers;
  /** The first question without an answer, or the outcome. */
  readonly place: FlowPlace;
}

/**
 * @param answers - may hold answers to questions off the path; they are passed over
 * @param today - "2026-11-24", on the customer's device
 */
export function walkFlow(flow: ReadyFlow, answers: FlowAnswers, today: string): FlowPath {
  const steps: FlowStep[] = [];
  const given = new Map<string, FlowAnswer>();
  let id = flow.start;
  for (;;) {
    const place: FlowPlace = { kind: 'question', id };
    const question = questionOf(flow, id);
    const answer = answers.get(id);
    // A path that comes back to a question asks it again.
    if (question === undefined || answer === undefined || given.has(id) || !isAnswerTo(question, answer))
      return { steps, answers: given, place };
    const next = nextStep(question, answer, new Map([...given, [id, answer]]), today);
    if (next === undefined) return { steps, answers: given, place };
    const isOutcome = outcomeOf(flow, next) !== undefined;
    if (!isOutcome && questionOf(flow, next) === undefined) return { steps, answers: given, place };
    given.set(id, answer);
    steps.push({ id, answer });
    if (isOutcome) return { steps, answers: given, place: { kind: 'outcome', id: next } };
    id = next;
  }
}

function nextStep(question: ReadyQuestion, answer: FlowAnswer, given: FlowAnswers, today: string): string | undefined {
  if (question.kind === 'choice' && answer.kind === 'choice') {
    const option = question.options.find(({ value }) => value === answer.value);
    if (option !== undefined && option.goTo !== null) return option.goTo;
  }
  return question.next.find(({ when }) => allHold(when, given, today))?.goTo;
}

/** Every step that an answer to this question can lead to, each once. */
export function stepsAfter(question: ReadyQuestion): readonly string[] {
  const options = question.kind === 'choice' ? question.options.flatMap(({ goTo }) => (goTo === null ? [] : [goTo])) : [];
  return [...new Set([...options, ...question.next.map(({ goTo }) => goTo)])];
}
