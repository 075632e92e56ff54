/**
 * What is found by meaning: held-out questions that do not lead to their article, and articles that are too much alike.
 * Not part of a check without an encoder.
 */
import { ContentError } from '../../content/content-problem.ts';
import type { Article } from '../../content/front-matter.ts';
import type { Finding } from '../finding.ts';
import { placeholderMark } from '../placeholder-mark.ts';
import { isSelected } from '../selection.ts';
import type { Selection } from '../selection.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import { findNotFound } from './not-found.ts';
import type { Findability } from './not-found.ts';
import { openMeaning } from './open-meaning.ts';
import type { MeaningOptions } from './open-meaning.ts';
import { findRivals } from './rivals.ts';

/** How many of the held-out questions were asked, and how they are found. */
export type FoundCounts = Omit<Findability, 'findings'>;

const nothingAsked: FoundCounts = { asked: 0, first: 0, inThree: 0 };

/** @returns undefined when no article is selected */
export async function checkByMeaning(
  options: Omit<MeaningOptions, 'mayBeOld'>,
  published: readonly Article[],
  selection: Selection,
): Promise<{ readonly findings: readonly Finding[]; readonly found: FoundCounts } | undefined> {
  if (selection.articles.length === 0) return undefined;
  const { content } = options;
  // A draft that is asked about takes part; the others would change what customers find today.
  const named = new Set(selection.isWhole ? [] : selection.articles);
  const articles = content.articles.filter((article) => published.includes(article) || named.has(article));
  const ids = new Set(articles.map(({ id }) => id));
  const checked = new Set(selection.articles.map(({ id }) => id));
  const heldOutQuestions = content.heldOutQuestions.filter(
    ({ article, text }) => ids.has(article) && checked.has(article) && !text.startsWith(placeholderMark),
  );
  try {
    const meaning = await openMeaning({
      ...options,
      mayBeOld: !selection.isWhole,
      content: { ...content, articles, heldOutQuestions, problems: [] },
    });
    const { findings: notFound, ...found } = findNotFound(meaning, heldOutQuestions);
    return {
      found,
      findings: [...notFound, ...findRivals(meaning, selection.articles), ...findNearDuplicates(meaning, selection.articles)],
    };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // The check of that article has reported the rest; until it is mended there is no index to ask.
    return {
      found: nothingAsked,
      findings: error.problems.filter(({ rule, file }) => rule === 'passage-length' && isSelected(selection, file)),
    };
  }
}
