/**
 * How hard an article is to read: the grade of Flesch and Kincaid (Kincaid et al. 1975), about the years of school
 * that a reader needs. It counts what customers read: facts filled in, no front matter, no markup.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Passage } from '../../passages/passage.ts';

export interface Reading {
  /** Years of school, such as 6.4; 0 for an article without text. */
  readonly grade: number;
  readonly words: number;
  readonly sentences: number;
  readonly longestSentence: { readonly text: string; readonly words: number };
}

const wordPattern = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

export function readingOf(passages: readonly Pick<Passage, 'kind' | 'sentences'>[]): Reading {
  const sentences = passages
    .filter(({ kind }) => kind === 'section')
    .flatMap(({ sentences: own }) => own.map(({ text }) => ({ text, words: wordsOf(text) })));
  const filled = sentences.filter(({ words }) => words.length > 0);
  const words = filled.flatMap((sentence) => sentence.words);
  const longest = filled.reduce(
    (most, sentence) => (sentence.words.length > most.words ? { text: sentence.text, words: sentence.words.length } : most),
    { text: '', words: 0 },
  );
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade = words.length === 0 ? 0 : fleschKincaid({ sentence: filled.length, word: words.length, syllable: syllables });
  return { grade: Math.max(0, Math.round(grade * 10) / 10), words: words.length, sentences: filled.length, longestSentence: longest };
}

function wordsOf(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}
