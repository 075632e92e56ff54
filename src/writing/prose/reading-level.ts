/** Articles and flows that ask for more years of school than the house style allows. */
import type { Passage } from '../../passages/passage.ts';
import type { Finding } from '../finding.ts';
import { readingOf } from '../reading/reading-grade.ts';
import { quote } from './prose-context.ts';
import type { Prose } from './prose-context.ts';

/** The measure needs a text: two sentences say nothing of an article. */
const leastWords = 40;

/** @param passages - of this article or flow */
export function findHardReading(prose: Prose, passages: readonly Pick<Passage, 'kind' | 'sentences'>[]): readonly Finding[] {
  const { grade, words, longestSentence } = readingOf(passages);
  if (words < leastWords || grade <= prose.style.highestGrade) return [];
  return [
    {
      file: prose.document.file,
      line: 1,
      column: 1,
      rule: 'reading-grade',
      found: `grade ${grade.toFixed(1)}: about ${Math.round(grade)} years of school`,
      expected: `at most grade ${prose.style.highestGrade}`,
      mend: `shorten sentences and choose shorter words; the longest sentence has ${longestSentence.words} words: ${quote(longestSentence.text, 60)}`,
      severity: 'warning',
    },
  ];
}
