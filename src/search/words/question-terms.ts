/**
 * A question to the stems that its words may be met by. Common words are dropped, synonyms added,
 * and the last word, while it is being typed, stands for every word of the site that begins like it.
 */
import type { Synonyms } from './synonyms.ts';
import { stem, tokenize } from './tokenize.ts';
import type { Token } from './tokenize.ts';
import { isWeightless } from './weightless-words.ts';
import type { WordIndex } from './word-index.ts';

/** One way to meet a word of the question: a stem of the index and what meeting it counts. */
export interface TermMatch {
  readonly stem: string;
  /** 1 for the word itself, less for a synonym or a completion. */
  readonly weight: number;
  readonly origin: 'word' | 'synonym' | 'completion';
}

/** A word of the question with all the stems that stand for it; the best one that a text has counts. */
export interface QuestionTerm {
  /** As folded from the question; of a phrase brought in by a synonym, the phrase's own word. */
  readonly word: string;
  readonly matches: readonly TermMatch[];
}

export interface QuestionTermOptions {
  /** The last word is still being typed. */
  readonly typing: boolean;
  readonly synonyms?: Synonyms | undefined;
  /** What a synonym counts beside the word itself, 0 to 1. */
  readonly synonymWeight: number;
  /** True for a token that must not count as a word, such as an amount. */
  readonly isIgnored?: ((token: Token) => boolean) | undefined;
}

const completionWeight = 0.7;
const mostCompletions = 40;
/** A bare number of one or two digits is seldom what a question is about. */
const smallNumberWeight = 0.5;
/** Longer questions add nothing but time. */
const mostTerms = 200;

export function questionTerms(question: string, index: WordIndex, options: QuestionTermOptions): readonly QuestionTerm[] {
  const tokens = tokenize(question).slice(0, mostTerms);
  const last = options.typing && /[\p{L}\p{N}]$/u.test(question) ? tokens.at(-1)?.word : undefined;
  const counted = tokens.filter((token) => options.isIgnored?.(token) !== true);
  const weighty = counted.filter(({ word }) => !isWeightless(word));
  // A question of weightless words alone ("what is this about") still deserves its words.
  const chosen = weighty.length > 0 ? weighty : counted;
  const terms = new Map<string, { readonly word: string; readonly matches: TermMatch[] }>();
  for (const { word } of chosen) {
    const wordStem = stem(word);
    if (terms.has(wordStem)) continue;
    const matches: TermMatch[] = [{ stem: wordStem, weight: /^\d{1,2}$/.test(word) ? smallNumberWeight : 1, origin: 'word' }];
    if (word === last && !isWeightless(word)) {
      for (const completed of completions(word, index)) {
        const completedStem = stem(completed);
        if (!matches.some((match) => match.stem === completedStem))
          matches.push({ stem: completedStem, weight: completionWeight, origin: 'completion' });
      }
    }
    terms.set(wordStem, { word, matches });
  }
  const ownTerms = [...terms.values()];
  return options.synonyms ? [...ownTerms, ...withSynonyms(tokens, terms, options.synonyms, options.synonymWeight)] : ownTerms;
}

/** A synonym of one word for one word joins its term; of or for a phrase it makes terms of its own, which share one weight. */
function withSynonyms(
  tokens: readonly Token[],
  terms: ReadonlyMap<string, { readonly word: string; readonly matches: TermMatch[] }>,
  synonyms: Synonyms,
  weight: number,
): readonly QuestionTerm[] {
  const stems = tokens.map(({ word }) => stem(word));
  const added = new Map<string, QuestionTerm>();
  for (const { start, length, to } of synonyms.expand(stems)) {
    for (const { stems: others } of to) {
      const term = terms.get(stems[start] ?? '');
      const [only] = others;
      if (length === 1 && others.length === 1 && term !== undefined && only !== undefined) {
        if (!term.matches.some((match) => match.stem === only)) term.matches.push({ stem: only, weight, origin: 'synonym' });
        continue;
      }
      for (const other of others) {
        if (terms.has(other) || added.has(other) || isWeightless(other)) continue;
        added.set(other, { word: other, matches: [{ stem: other, weight: weight / others.length, origin: 'synonym' }] });
      }
    }
  }
  return [...added.values()];
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
