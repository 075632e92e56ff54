/** The quiet line about what search is loading, and its one button. */
import type { SearchState } from '../../client/search-state.ts';
import type { PageParts } from './page-parts.ts';
import { failedText, loadLine } from './search-texts.ts';

/** @param hasQuestion - while nothing is asked, loading is nobody's concern */
export function drawState(parts: PageParts, state: SearchState, hasQuestion: boolean): void {
  const line = hasQuestion ? loadLine(state) : null;
  parts.load.hidden = line === null;
  parts.load.dataset['state'] = state.kind;
  if (line !== null) {
    parts.loadText.textContent = line.text;
    parts.loadProgress.hidden = state.kind !== 'loading';
    if (line.share === null) parts.loadProgress.removeAttribute('value');
    else parts.loadProgress.value = line.share;
    parts.loadButton.hidden = line.action === null;
    parts.loadButton.textContent = line.action ?? '';
  }
  if (state.kind === 'failed') showFailure(parts, state.reason);
}

export function showFailure(parts: PageParts, reason: 'offline' | 'damaged' | 'worker'): void {
  parts.failedText.textContent = failedText(reason);
  parts.failed.hidden = false;
  parts.load.hidden = true;
  parts.welcome.hidden = false;
}
