/**
 * What a guided flow hands to a case: the answers in words, the evidence with its ticks, and what the outcome asks for.
 * What a question in search, or an earlier draft, brought along stays.
 */
import { answerText } from '../flows/answer-text.ts';
import type { AnswerWords } from '../flows/answer-text.ts';
import type { FlowView } from '../flows/flow-state.ts';
import { questionOf } from '../flows/ready-flow.ts';
import type { ReadyFlow } from '../flows/ready-flow.ts';
import type { CaseDraft } from './case-draft.ts';

export interface FlowDraftOptions extends AnswerWords {
  /** The question as it was typed in search. */
  readonly question: string | null;
  /** Ids of evidence that the customer ticked off. */
  readonly ready: ReadonlySet<string>;
}

/** At an outcome without a summary of its own, and before any outcome, the flow's title says what it is about. */
export function draftFromFlow(flow: ReadyFlow, view: FlowView, { question, ready, ...words }: FlowDraftOptions): CaseDraft {
  const outcome = view.kind === 'outcome' ? view.outcome : undefined;
  return {
    reason: outcome?.caseSummary?.reason ?? flow.title,
    topic: flow.topic,
    urgent: flow.urgent || outcome?.urgent === true,
    channels: outcome?.channels ?? [],
    question,
    facts: view.steps.flatMap(({ id, answer }) => {
      const asked = questionOf(flow, id);
      return asked === undefined ? [] : [{ label: asked.label, value: answerText(asked, answer, words) }];
    }),
    orderNumber: null,
    // The title alone would claim more: somebody who read "Open a dispute" has opened none.
    tried: [`The guide “${flow.title}”`],
    evidence: view.kind === 'outcome' ? view.evidence.map(({ id, what }) => ({ what, ready: ready.has(id) })) : [],
    wish: outcome?.caseSummary?.wish ?? null,
  };
}
