/** All checks of the prose of one article; those that a flow shares stand by themselves. */
import type { Article } from '../../content/front-matter.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Finding } from '../finding.ts';
import { findBannedWords } from './banned-words.ts';
import { findJargon } from './jargon.ts';
import { findLongSentences } from './long-sentences.ts';
import { findWithRemark } from './markdown-rules.ts';
import type { Prose } from './prose-context.ts';
import { findHardReading } from './reading-level.ts';
import { findWithRetext } from './retext-rules.ts';

/** @param passages - of this article */
export async function checkProse(article: Article, prose: Prose, passages: readonly Passage[]): Promise<readonly Finding[]> {
  return [...(await findWithRemark(article)), ...checkWording(prose, passages)];
}

/** How it reads: grade, sentences, words. Nothing of its markup. */
export function checkWording(prose: Prose, passages: readonly Pick<Passage, 'kind' | 'sentences'>[]): readonly Finding[] {
  const banned = findBannedWords(prose);
  return [
    ...findHardReading(prose, passages),
    ...findLongSentences(prose),
    ...banned,
    ...findJargon(prose),
    // What the house has banned needs no second word from retext.
    ...findWithRetext(prose).filter((finding) => !banned.some(({ line, column }) => line === finding.line && column === finding.column)),
  ];
}
