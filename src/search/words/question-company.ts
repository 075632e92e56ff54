/**
 * What stands around the weighty words of a question: the common words, and which words are neighbours. Neither finds an
 * article by itself, but of articles with the same weighty words the one that is asked in the same way is the likelier:
 * "when do I pay" is not "when am I paid".
 */
import type { QuestionTerm } from './question-terms.ts';
import { stem, tokenize } from './tokenize.ts';
import type { Token } from './tokenize.ts';

export interface QuestionCompany {
  /** Words of the question that `questionTerms` leaves out. */
  readonly common: readonly QuestionTerm[];
  /** Stems of all words, in order. */
  readonly sequence: readonly string[];
}

export const noCompany: QuestionCompany = { common: [], sequence: [] };

/** Longer questions add nothing but time. */
const mostWords = 200;

/**
 * @param terms - of the same question
 * @param isIgnored - true for a token that must not count as a word, such as an amount
 */
export function questionCompany(
  question: string,
  terms: readonly QuestionTerm[],
  isIgnored: (token: Token) => boolean = () => false,
): QuestionCompany {
  const sequence = tokenize(question)
    .slice(0, mostWords)
    .filter((token) => !isIgnored(token))
    .map(({ word }) => stem(word));
  const weighty = new Set(terms.map(({ matches }) => matches[0]?.stem));
  const common = [...new Set(sequence)]
    .filter((one) => !weighty.has(one))
    .map((one): QuestionTerm => ({ word: one, matches: [{ stem: one, weight: 1, origin: 'word' }] }));
  return { common, sequence };
}
