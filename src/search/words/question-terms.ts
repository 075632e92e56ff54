/**
 * A question to the stems that are looked up, each with a weight: words that carry no weight are left out,
 * the last word while typing stands for every word that begins with it, and synonyms count for less.
 */
import { isWeightless } from './weightless-words.ts';
import { stem, tokenize } from './tokenize.ts';
import type { WordIndex } from './word-index.ts';

/** One way to meet a word of the question: a stem of the index and what meeting it counts. */
export interface TermMatch {
  readonly stem: string;
  readonly weight: number;
}

/** A word of the question with all the stems that stand for it; the best one that a text has counts. */
export interface QuestionTerm {
  readonly word: string;
  readonly matches: readonly TermMatch[];
}

export interface QuestionTermOptions {
  /** The last word is still being typed. */
  readonly typing: boolean;
  /** Stems that mean the same as a stem, and how much each counts beside it. */
  readonly synonymsOf?: (stem: string) => readonly TermMatch[];
}

const completionWeight = 0.7;
const mostCompletions = 40;

export function questionTerms(question: string, index: WordIndex, options: QuestionTermOptions): readonly QuestionTerm[] {
  const words = [...new Set(tokenize(question).map((token) => token.word))];
  const lastWord = options.typing && /[\p{L}\p{N}]$/u.test(question) ? words.at(-1) : undefined;
  const weighty = words.filter((word) => !isWeightless(word));
  // A question of weightless words alone ("what is this about") still deserves its words.
  const chosen = weighty.length > 0 ? weighty : words;
  return chosen.map((word) => {
    const wordStem = stem(word);
    const matches: TermMatch[] = [{ stem: wordStem, weight: 1 }];
    for (const synonym of options.synonymsOf?.(wordStem) ?? []) matches.push(synonym);
    if (word === lastWord && !isWeightless(word)) {
      for (const completed of completions(word, index)) {
        const completedStem = stem(completed);
        if (completedStem !== wordStem && !matches.some((match) => match.stem === completedStem)) matches.push({ stem: completedStem, weight: completionWeight });
      }
    }
    return { word, matches };
  });
}

/** Words of the index that begin with what was typed, none that carries no weight; O(log words). */
function completions(beginning: string, index: WordIndex): readonly string[] {
  if (beginning.length < 2) return [];
  const found: string[] = [];
  for (let at = lowerBound(index.words, beginning); at < index.words.length && found.length < mostCompletions; at += 1) {
    const word = index.words[at] ?? '';
    if (!word.startsWith(beginning)) break;
    if (word !== beginning && !isWeightless(word)) found.push(word);
  }
  return found;
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
