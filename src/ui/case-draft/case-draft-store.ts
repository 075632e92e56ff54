/**
 * The case draft of this tab, from a flow or a question to the contact and case pages: in sessionStorage, so that it
 * stands in no address, log or referrer. What the guard finds in it is not kept. Where storage is blocked, as browsers may do
 * in a host's panel, it holds for this page alone: the host tells each page anew. Unreadable storage counts as no draft.
 */
import { maskCaseDraft } from '../../cases/mask-case-draft.ts';
import { parseCaseDraft } from '../../cases/case-draft.ts';
import type { CaseDraft } from '../../cases/case-draft.ts';

const key = 'waymark:case-draft';
/** Of this page, where nothing can be kept. */
let unkept: CaseDraft | undefined;

export function keepCaseDraft(draft: CaseDraft): void {
  const masked = maskCaseDraft(draft);
  try {
    sessionStorage.setItem(key, JSON.stringify(masked));
  } catch {
    unkept = masked;
  }
}

export function keptCaseDraft(): CaseDraft | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? unkept : parseCaseDraft(JSON.parse(text));
  } catch {
    return unkept;
  }
}

export function forgetCaseDraft(): void {
  unkept = undefined;
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}
