/**
 * What "all mentions of …" looks for: Pagefind wants every word on one page, so only the words of the question count
 * that the answer found in the articles, and not "where is my … please".
 */
import type { SearchResult } from '../../search/answer.ts';

/** Inflections share their beginning: "refunded" was found for "refund". */
const sharedLetters = 4;

/** @returns words of the question in their order; the whole question when none of them was found */
export function mentionWords(question: string, results: readonly SearchResult[]): string {
  const found = results.flatMap(({ sentence, highlights }) => highlights.map(({ start, end }) => sentence.slice(start, end).toLowerCase()));
  const beginnings = new Set(found.map((word) => word.slice(0, sharedLetters)));
  const words = question
    .split(/[^\p{L}\p{N}'£-]+/u)
    .filter((word) => word !== '' && beginnings.has(word.toLowerCase().slice(0, sharedLetters)));
  return words.length > 0 ? words.join(' ') : question;
}
