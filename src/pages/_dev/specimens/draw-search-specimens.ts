/** Draws what search draws from an answer, with answers of its own. */
import type { SearchResult } from '../../../search/answer.ts';
import { allResultsOption, clearRecentOption, recentOption, suggestionOption } from '../../../ui/search-box/suggestion-option.ts';
import { answerRow, resultRow } from '../../../ui/search-page/result-row.ts';

const result: SearchResult = {
  articleId: 'billing/autopay',
  path: '/billing/autopay/',
  title: 'Turn Autopay on or off',
  topic: 'billing',
  updated: '2026-11-24',
  anchor: 'turn-it-off',
  section: 'Turn it off',
  sentence: 'Open Payments, choose Autopay, and move the switch.',
  highlights: [{ start: 22, end: 29 }],
  steps: [],
  score: 1,
  sources: ['words'],
};
const steps = [
  'Open Payments.',
  'Choose Autopay.',
  'Move the switch.',
  'Press Confirm.',
  'Check the date below the switch.',
  'Close the app.',
];
const other: SearchResult = { ...result, title: 'When money is taken', section: null, anchor: null, highlights: [] };

for (const list of document.querySelectorAll('.specimen .suggestion-list')) list.setAttribute('role', 'listbox');

function draw(name: string, ...rows: readonly HTMLElement[]): void {
  document.querySelector(`[data-specimen="${name}"]`)?.replaceChildren(...rows);
}

const selected = suggestionOption('specimen-suggestion-1', result);
selected.querySelector('a')?.setAttribute('aria-selected', 'true');
draw('suggestions', selected, suggestionOption('specimen-suggestion-2', other), allResultsOption('specimen-all', 'autopay'));
draw(
  'recent',
  recentOption('specimen-recent-1', 'where is my refund'),
  recentOption('specimen-recent-2', 'can I change the day I pay'),
  clearRecentOption('specimen-clear'),
);
draw('sentence', answerRow(result, 'Payments and billing'));
draw('steps', answerRow({ ...result, steps }, 'Payments and billing'));
draw('results', resultRow(result, 'Payments and billing'), resultRow(other, 'Payments and billing'));
