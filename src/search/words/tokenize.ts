/**
 * Text to words, and a word to its stem. One tokenizer for index and question, so that they always agree.
 * Words are folded: lower case, no accents, no apostrophes ("can't" is "cant", "shop's" is "shop").
 */
import { stemmer } from '@orama/stemmers/english';
import type { TextSpan } from '../text-span.ts';

export interface Token {
  /** Folded word. */
  readonly word: string;
  /** Where the word stands in the text it came from. */
  readonly span: TextSpan;
}

/** A word: letters and digits, with single hyphens and apostrophes inside. */
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’‐-][\p{L}\p{M}\p{N}]+)*/gu;

/** Longer "words" are pasted rubbish; they are cut so that no step behind this one meets a surprise. */
const longestWord = 40;

/**
 * Words in order. A compound such as "e-mail" gives its parts and the whole without the hyphen, all with the
 * span of the compound, so that "email" and "mail" find it.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const parts = match[0]
      .split(/[‐-]/)
      .map(foldWord)
      .filter((part) => part !== '');
    for (const word of parts) tokens.push({ word, span });
    if (parts.length > 1) tokens.push({ word: parts.join('').slice(0, longestWord), span });
  }
  return tokens;
}

const plainWord = /^[A-Za-z\d]+$/;

/** "Café" to "cafe", "can’t" to "cant", "shop's" to "shop". */
export function foldWord(word: string): string {
  // Nearly every word: nothing of it folds but its capitals.
  if (plainWord.test(word)) return word.toLowerCase().slice(0, longestWord);
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll(/['’]/g, '')
    .slice(0, longestWord);
}

const stems = new Map<string, string>();
const mostStems = 50_000;

/**
 * Stem of a folded word by Porter's English algorithm ("refunds", "refunded" to "refund").
 * A word with a digit in it (a code, an amount) is its own stem.
 */
export function stem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = stemmer(word);
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, result);
  return result;
}
