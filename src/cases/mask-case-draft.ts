/** A draft as it may be kept: every text that a customer may have typed is masked. */
import { maskSensitive } from '../guard/mask.ts';
import type { CaseDraft } from './case-draft.ts';

export function maskCaseDraft(draft: CaseDraft): CaseDraft {
  return {
    ...draft,
    question: draft.question === null ? null : maskSensitive(draft.question),
    facts: draft.facts.map(({ label, value }) => ({ label, value: maskSensitive(value) })),
    orderNumber: draft.orderNumber === null ? null : maskSensitive(draft.orderNumber),
    wish: draft.wish === null ? null : maskSensitive(draft.wish),
  };
}
