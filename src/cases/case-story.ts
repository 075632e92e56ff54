/**
 * What the customer writes on the case page: a case draft with the blanks filled in. Every text in it may be shown,
 * stored and sent as it is once `maskCaseStory` has been over it.
 */
import { maskSensitive } from '../guard/mask.ts';
import { parseCaseDraft } from './case-draft.ts';
import type { CaseDraft, CaseEvidence, CaseFact } from './case-draft.ts';

export interface CaseStory {
  readonly reason: string;
  readonly topic: string | null;
  readonly urgent: boolean;
  readonly happened: string;
  readonly facts: readonly CaseFact[];
  readonly orderNumber: string;
  readonly tried: readonly string[];
  readonly evidence: readonly CaseEvidence[];
  readonly wish: string;
}

/** Asked of everybody whom no flow has asked already. */
const usualFacts: readonly CaseFact[] = [
  { label: 'When it happened', value: '' },
  { label: 'Amount', value: '' },
  { label: 'Shop', value: '' },
];

/** Things that help with most cases; a flow knows better. */
export const usualEvidence = ['Order confirmation', 'Messages with the shop', 'Photos', 'Bank statement or receipt'] as const;

/**
 * What is known already fills the page, so that nothing is asked twice.
 * @param question - as it was asked in search, where the draft does not bring it
 */
export function storyFromDraft(draft: CaseDraft, question: string | null): CaseStory {
  const { reason, topic, urgent, facts, orderNumber, tried, evidence, wish } = draft;
  return {
    reason,
    topic,
    urgent,
    happened: draft.question ?? question ?? '',
    facts: facts.length === 0 ? usualFacts : facts,
    orderNumber: orderNumber ?? '',
    tried,
    evidence: evidence.length === 0 ? usualEvidence.map((what) => ({ what, ready: false })) : evidence,
    wish: wish ?? '',
  };
}

/** What storage holds, if it is of this shape. */
export function parseCaseStory(value: unknown): CaseStory | undefined {
  const draft = parseCaseDraft(value);
  if (draft === undefined || typeof value !== 'object' || value === null) return undefined;
  const { reason, topic, urgent, facts, orderNumber, tried, evidence, wish } = draft;
  const happened = 'happened' in value && typeof value.happened === 'string' ? value.happened : '';
  return { reason, topic, urgent, happened, facts, orderNumber: orderNumber ?? '', tried, evidence, wish: wish ?? '' };
}

/** The story without what the guard finds in any of its texts, nor in two that stand side by side in the summary. */
export function maskCaseStory(story: CaseStory): CaseStory {
  return {
    ...story,
    reason: maskSensitive(story.reason),
    happened: maskSensitive(story.happened),
    facts: story.facts.map(({ label, value }) => maskFact(maskSensitive(label), value)),
    orderNumber: maskSensitive(story.orderNumber),
    tried: story.tried.map(maskSensitive),
    evidence: story.evidence.map(({ what, ready }) => ({ what: maskSensitive(what), ready })),
    wish: maskSensitive(story.wish),
  };
}

/** A label can name a secret: "Password" beside "sunshine". */
function maskFact(label: string, value: string): CaseFact {
  const together = maskSensitive(`${label}: ${value}`);
  return { label, value: together.startsWith(`${label}: `) ? together.slice(label.length + 2) : maskSensitive(value) };
}

/** Nothing but blanks. */
export function isEmptyStory({ reason, happened, facts, orderNumber, tried, evidence, wish }: CaseStory): boolean {
  const texts = [reason, happened, orderNumber, wish, ...tried, ...facts.map(({ value }) => value)];
  return texts.every((text) => text.trim() === '') && evidence.every(({ ready }) => !ready);
}
