/** What was asked on this device, as a list on the search page while nothing is asked. */
import { recentQuestions } from '../recent-questions/recent-questions.ts';
import type { PageParts } from './page-parts.ts';
import { formatAddress } from './question-address.ts';

export function drawRecent({ recent, recentList }: Pick<PageParts, 'recent' | 'recentList'>): void {
  const questions = recentQuestions();
  recent.hidden = questions.length === 0;
  recentList.replaceChildren(
    ...questions.map((question) => {
      const link = document.createElement('a');
      link.href = formatAddress({ question, topic: null, correct: true });
      link.textContent = question;
      const row = document.createElement('li');
      row.append(link);
      return row;
    }),
  );
}
