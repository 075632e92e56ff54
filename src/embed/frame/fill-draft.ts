/** What a host knows of the customer, put into the draft that the contact and case pages start from. What the customer wrote stays. */
import { emptyCaseDraft } from '../../cases/case-draft.ts';
import type { CaseDraft } from '../../cases/case-draft.ts';
import type { Prefill } from '../protocol/prefill.ts';

/**
 * @param kept - the draft of this tab, if there is one
 * @param topic - id of a topic, where the host named one
 */
export function fillDraft(kept: CaseDraft | undefined, prefill: Prefill, topic?: string): CaseDraft {
  const draft = kept ?? emptyCaseDraft;
  const known = [
    ...(prefill.name === undefined ? [] : [{ label: 'Name', value: prefill.name }]),
    ...(prefill.email === undefined ? [] : [{ label: 'Email', value: prefill.email }]),
    ...(prefill.facts ?? []),
  ];
  return {
    ...draft,
    reason: draft.reason === '' ? (prefill.subject ?? '') : draft.reason,
    topic: topic ?? draft.topic,
    question: draft.question ?? prefill.message ?? null,
    orderNumber: draft.orderNumber ?? prefill.orderNumber ?? null,
    facts: [...draft.facts, ...known.filter(({ label }) => !draft.facts.some((fact) => fact.label === label))],
  };
}
