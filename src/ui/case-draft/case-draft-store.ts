/**
 * The case draft of this tab, from a flow or a question to the contact and case pages: in sessionStorage, so that it
 * stands in no address, log or referrer. What the guard finds in it is not kept. Unreadable or blocked storage counts as no draft.
 */
import { maskCaseDraft } from '../../cases/mask-case-draft.ts';
import { parseCaseDraft } from '../../cases/case-draft.ts';
import type { CaseDraft } from '../../cases/case-draft.ts';

const key = 'waymark:case-draft';

export function keepCaseDraft(draft: CaseDraft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(maskCaseDraft(draft)));
  } catch {
    // Blocked storage: the customer writes it on the case page.
  }
}

export function keptCaseDraft(): CaseDraft | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : parseCaseDraft(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function forgetCaseDraft(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}
