/** Sentences with more words than the house style allows. A cell is no sentence, and a description is as long as its field allows. */
import { countWords } from '../../passages/split-into-passages.ts';
import type { Finding } from '../finding.ts';
import { quote, warnAbout } from './prose-context.ts';
import type { Prose } from './prose-context.ts';

export function findLongSentences(prose: Prose): readonly Finding[] {
  const most = prose.style.longestSentence;
  return prose.blocks
    .filter(({ kind }) => kind === 'text' || kind === 'summary')
    .flatMap((block) =>
      block.sentences.flatMap(({ text, start }) => {
        const words = countWords(text);
        if (words <= most) return [];
        return [
          warnAbout(prose, {
            rule: 'long-sentence',
            block,
            at: start,
            found: `a sentence of ${words} words: ${quote(text, 60)}`,
            expected: `at most ${most} words`,
            mend: 'make two sentences of it, or a list',
          }),
        ];
      }),
    );
}
