/** Which words of a text are words of the question, for marking them. */
import type { TextSpan } from './text-span.ts';
import type { QuestionTerm } from './words/question-terms.ts';
import { stem, tokenize } from './words/tokenize.ts';

/** @returns spans in order, none overlapping */
export function highlightTerms(text: string, terms: readonly QuestionTerm[]): readonly TextSpan[] {
  const stems = new Set(terms.flatMap((term) => term.matches.map((match) => match.stem)));
  const spans: TextSpan[] = [];
  for (const { word, span } of tokenize(text)) {
    const end = spans.at(-1)?.end ?? -1;
    if (stems.has(stem(word)) && span.start >= end) spans.push(span);
  }
  return spans;
}
