/**
 * Questions in the history of the tab. A draft (a pause of typing) is replaced by whatever is asked after it, so that
 * Back skips half-typed questions.
 */
import { formatAddress } from './question-address.ts';
import type { AskedAddress } from './question-address.ts';

export type HistoryStep = 'push' | 'draft';

export function putInHistory(asked: AskedAddress, step: HistoryStep): void {
  const state = step === 'draft' ? { isDraft: true } : null;
  if (isDraft()) history.replaceState(state, '', formatAddress(asked));
  else history.pushState(state, '', formatAddress(asked));
}

/** The draft has been asked in earnest. */
export function settleDraft(): void {
  history.replaceState(null, '');
}

/** The address stands for a question that is still being typed. */
export function isDraft(): boolean {
  return typeof history.state === 'object' && history.state !== null && 'isDraft' in history.state;
}
