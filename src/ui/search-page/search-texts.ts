/** What the search page says about counts and loading: pure, so that each sentence is tested. */
import type { Answer } from '../../search/answer.ts';
import { canLoadEncoder } from '../../client/search-state.ts';
import type { SearchState, WordsOnlyReason } from '../../client/search-state.ts';

/** For the live region and the line above the list. A guided flow is told, since it comes before the list. */
export function countText(answer: Answer): string {
  if (answer.confidence === 'nothing-fits') return 'Nothing found that fits';
  const count = answer.results.length;
  const articles = `${count} ${count === 1 ? 'article' : 'articles'}`;
  return answer.flow === null ? articles : `${articles}, and a way to sort it out step by step`;
}

/** A size for people: "850 kB", "3.2 MB". */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export interface LoadLine {
  readonly text: string;
  /** 0 to 1; null when there is nothing to measure. */
  readonly share: number | null;
  /** Words on the button that loads the encoder; null for no button. */
  readonly action: string | null;
}

const reasons: Readonly<Record<WordsOnlyReason, string>> = {
  'save-data': 'Your device saves data, so only the words of your question were looked up.',
  'low-memory': 'To spare your device, only the words of your question were looked up.',
  'not-wanted': 'Only the words of your question were looked up.',
  'not-supported': 'On this browser, only the words of your question are looked up.',
  'encoder-failed': 'The better search did not load, so only the words of your question were looked up.',
  'vectors-failed': 'The better search did not load, so only the words of your question were looked up.',
};

/** @returns the line about loading; null when there is nothing to say */
export function loadLine(state: SearchState): LoadLine | null {
  switch (state.kind) {
    case 'idle':
    case 'ready':
    case 'failed':
      return null;
    case 'loading': {
      const share = state.totalBytes > 0 ? Math.min(1, state.loadedBytes / state.totalBytes) : null;
      const size = state.totalBytes > 0 ? `, ${formatBytes(state.loadedBytes)} of ${formatBytes(state.totalBytes)}` : '';
      return { text: `${state.answersWith === 'words' ? 'Better results are loading' : 'Search is loading'}${size}`, share, action: null };
    }
    case 'words-only': {
      if (!canLoadEncoder(state)) return { text: reasons[state.reason], share: null, action: null };
      const verb = state.reason.endsWith('failed') ? 'Try again' : 'Load the better search';
      return {
        text: reasons[state.reason],
        share: null,
        action: state.encoderBytes > 0 ? `${verb} (${formatBytes(state.encoderBytes)})` : verb,
      };
    }
  }
}

/** Why there is no search at all, and what still works. */
export function failedText(reason: 'offline' | 'damaged' | 'worker'): string {
  switch (reason) {
    case 'offline':
      return 'It could not be loaded. Check your connection. Topics and contact below still work.';
    case 'damaged':
      return 'A part of it arrived damaged. Topics and contact below still work.';
    case 'worker':
      return 'It stopped on this device. Topics and contact below still work.';
  }
}
