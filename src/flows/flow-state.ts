/**
 * The state of somebody in a flow, and what they see of it: a question, their answers to check, or the outcome.
 * Pure: what a page, a host app or a test draws from it is theirs.
 */
import { changeAnswer } from './change-answer.ts';
import { noAnswers } from './flow-answer.ts';
import type { FlowAnswer, FlowAnswers } from './flow-answer.ts';
import { flowProgress } from './flow-progress.ts';
import type { FlowProgress } from './flow-progress.ts';
import { applicableDeadlines, applicableEvidence } from './outcome-details.ts';
import type { KnownDeadline } from './outcome-details.ts';
import { outcomeOf, questionOf } from './ready-flow.ts';
import type { ReadyEvidence, ReadyFlow, ReadyOutcome, ReadyQuestion } from './ready-flow.ts';
import { walkFlow } from './walk-flow.ts';
import type { FlowPath, FlowStep } from './walk-flow.ts';

export interface FlowState {
  readonly answers: FlowAnswers;
  /** A question that is asked again, or the outcome once the answers were checked; null: where the answers lead. */
  readonly at: string | null;
}

export const freshFlow: FlowState = { answers: noAnswers, at: null };

export type FlowView =
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly question: ReadyQuestion;
      /** What was answered before, to be changed. */
      readonly given: FlowAnswer | undefined;
      readonly progress: FlowProgress;
      /** Questions answered so far. */
      readonly steps: readonly FlowStep[];
      /** The question before; null on the first. */
      readonly before: string | null;
    }
  /** All is answered; the outcome follows once the customer agrees. */
  | { readonly kind: 'check'; readonly outcomeId: string; readonly steps: readonly FlowStep[] }
  | {
      readonly kind: 'outcome';
      readonly id: string;
      readonly outcome: ReadyOutcome;
      readonly steps: readonly FlowStep[];
      readonly deadlines: readonly KnownDeadline[];
      readonly evidence: readonly ReadyEvidence[];
    };

/**
 * @param today - "2026-11-24", on the customer's device
 */
export function viewFlow(flow: ReadyFlow, state: FlowState, today: string): FlowView {
  const path = walkFlow(flow, state.answers, today);
  const { steps, place } = path;
  const again = state.at !== null && steps.some(({ id }) => id === state.at) ? state.at : null;
  if (again !== null) return questionView(flow, path, again);

  // Whoever comes straight to an outcome, from a link or a page without script, sees it, without dates.
  const direct = steps.length === 0 && state.at !== null && outcomeOf(flow, state.at) !== undefined ? state.at : null;
  const outcomeId = direct ?? (place.kind === 'outcome' ? place.id : null);
  if (outcomeId === null) return questionView(flow, path, place.id);
  const outcome = outcomeOf(flow, outcomeId);
  if (outcome === undefined) return questionView(flow, path, place.id);
  // Where minutes count, nobody is kept from what to do by a page of their own answers.
  if (state.at !== outcomeId && !outcome.urgent) return { kind: 'check', outcomeId, steps };
  return {
    kind: 'outcome',
    id: outcomeId,
    outcome,
    steps,
    deadlines: applicableDeadlines(outcome, path.answers, today),
    evidence: direct === null ? applicableEvidence(outcome, path.answers, today) : outcome.evidence,
  };
}

/** Gives or changes an answer, and goes on to where the answers lead. An answer that does not fit its question changes nothing. */
export function answerQuestion(flow: ReadyFlow, state: FlowState, id: string, answer: FlowAnswer, today: string): FlowState {
  return { answers: changeAnswer(flow, state.answers, id, answer, today), at: null };
}

function questionView(flow: ReadyFlow, { steps }: FlowPath, id: string): FlowView {
  const index = steps.findIndex((step) => step.id === id);
  const done = index < 0 ? steps.length : index;
  return {
    kind: 'question',
    id,
    question: questionOf(flow, id) ?? missingQuestion,
    given: steps[index]?.answer,
    progress: flowProgress(flow, done, id),
    steps,
    before: steps[done - 1]?.id ?? null,
  };
}

/** A flow whose start is no question: checks keep it out of every build, and a stranger's JSON must break nothing. */
const missingQuestion: ReadyQuestion = { kind: 'choice', ask: '', hint: null, label: '', options: [], next: [] };
