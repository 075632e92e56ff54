/** Both sets of questions of the checked articles: kept apart, large enough, and written by somebody. */
import { findLeaks } from '../../content/held-out-separation.ts';
import type { Content } from '../../content/read-content.ts';
import type { Finding } from '../finding.ts';
import type { Selection } from '../selection.ts';
import { findMissingQuestions, findPlaceholders } from './question-counts.ts';

export function checkQuestionSets(
  { articles, heldOutQuestions, problems }: Content,
  { isWhole, articles: chosen }: Selection,
): readonly Finding[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const own = heldOutQuestions.filter(({ article }) => ids.has(article));
  const leaks = isWhole
    ? findLeaks(articles, heldOutQuestions)
    : [
        ...findLeaks(articles, own),
        ...findLeaks(
          chosen,
          heldOutQuestions.filter(({ article }) => !ids.has(article)),
        ),
      ];
  // A file that cannot be read is one mistake, not one for each article that it asks about.
  const unread = new Set(problems.map(({ file }) => file));
  const missing = findMissingQuestions(chosen, heldOutQuestions).filter(({ rule, file }) => rule !== 'held-out' || !unread.has(file));
  return [...leaks, ...missing, ...findPlaceholders(chosen, heldOutQuestions)];
}
