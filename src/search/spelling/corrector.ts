/**
 * The spelling corrector: reads a word that nobody knows as the word that was most likely meant. Known are the words of
 * the articles, their other forms, and frequent English words; those are never changed, nor is anything with a digit.
 * Works before words and encoder, so that both read the same question.
 */
import { mayHave } from '../../index/word-filter.ts';
import type { Correction } from '../answer.ts';
import type { TextSpan } from '../text-span.ts';
import { isWeightless } from '../words/weightless-words.ts';
import { stem, tokenize } from '../words/tokenize.ts';
import { editCost } from './edit-cost.ts';

export interface Corrector {
  /**
   * @param typing - the last word is still being typed and is left alone
   * @returns null when there is nothing to correct
   */
  correct(question: string, typing: boolean): Correction | null;
}

export interface Vocabulary {
  /** Words of the articles, folded, with how often each stands there. */
  readonly wordCounts: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
  readonly frequentWords: readonly string[];
  /** A filter of words that are right but never what another is read as. */
  readonly rareWords: Uint8Array;
}

const shortest = 4;
/** A word of four letters may lack one of a word that the articles use this often: "mony". */
const leastForShort = 5;
const letterLeftOut = 0.95;
/** A frequent word that the articles do not use counts as seldom used there. */
const frequentWordCount = 0.5;
/** What one unit of cost weighs against how often a word is used (natural logarithm). */
const costWeight = 4;
/** A wrong first letter is rare. */
const firstLetterCost = 0.4;
/** More unknown words than this are not typing errors: another language, a code, a cat. */
const mostCorrections = 12;

interface Candidate {
  readonly word: string;
  readonly letters: number;
  readonly count: number;
}

export function createCorrector({ wordCounts, stems, frequentWords, rareWords }: Vocabulary): Corrector {
  // Without the words of English every word that the articles lack would look misspelt.
  if (frequentWords.length === 0) return { correct: () => null };
  const frequent = new Set(frequentWords);
  const byLength = new Map<number, Candidate[]>();
  const add = (word: string, count: number): void => {
    if (word.length < shortest || !/^[a-z]+$/.test(word)) return;
    const list = byLength.get(word.length);
    const candidate = { word, letters: letterSet(word), count };
    if (list) list.push(candidate);
    else byLength.set(word.length, [candidate]);
  };
  for (const [word, count] of wordCounts) add(word, count);
  for (const word of frequentWords) if (!wordCounts.has(word)) add(word, frequentWordCount);

  // Made when the first unknown word comes: most questions have none.
  let frequentStems: ReadonlySet<string> | undefined;
  const isKnown = (word: string): boolean => {
    if (wordCounts.has(word) || frequent.has(word) || mayHave(rareWords, word) || isWeightless(word) || stems.has(stem(word))) return true;
    frequentStems ??= new Set(frequentWords.map(stem));
    return (
      frequentStems.has(stem(word)) ||
      plainForms(word).some((form) => wordCounts.has(form) || frequent.has(form) || (form.length > 4 && mayHave(rareWords, form)))
    );
  };

  const readings = new Map<string, string | undefined>();
  const readingOf = (word: string): string | undefined => {
    if (word.length < shortest || !/^[a-z]+$/.test(word) || isKnown(word)) return undefined;
    if (!readings.has(word)) {
      if (readings.size > 2000) readings.clear();
      readings.set(word, closest(word, byLength));
    }
    return readings.get(word);
  };

  return {
    correct(question, typing) {
      const tokens = tokenize(question).filter(
        ({ span }, position, all) => span.start !== all[position + 1]?.span.start && span.start !== all[position - 1]?.span.start,
      );
      const last = typing && /[\p{L}\p{N}]$/u.test(question) ? question.length : -1;
      let corrected = '';
      let position = 0;
      let changes = 0;
      for (const { word, span } of tokens) {
        if (span.end === last || changes === mostCorrections || isName(question, span)) continue;
        const reading = readingOf(word);
        if (reading === undefined) continue;
        corrected += question.slice(position, span.start) + reading;
        position = span.end;
        changes += 1;
      }
      return changes === 0 ? null : { original: question, corrected: corrected + question.slice(position) };
    },
  };
}

/** A word with a capital inside of a sentence that has small letters is a name. */
function isName(question: string, { start, end }: TextSpan): boolean {
  return /^\p{Lu}\p{Ll}/u.test(question.slice(start, end)) && /[\p{L}\p{N},]\s*$/u.test(question.slice(0, start));
}

/** The likeliest reading within the cost that a word of this length may have. O(words of about this length). */
function closest(word: string, byLength: ReadonlyMap<number, readonly Candidate[]>): string | undefined {
  // Four letters are too little to guess by more than two in the wrong order or one twice.
  const most = word.length < 5 ? 0.72 : word.length < 8 ? 1.05 : 1.9;
  const letters = letterSet(word);
  let best: string | undefined;
  let bestScore = -Infinity;
  for (let length = word.length - 2; length <= word.length + 2; length += 1) {
    for (const candidate of byLength.get(length) ?? []) {
      // Each change of one letter alters at most two members of the set of letters.
      if (bitCount(letters ^ candidate.letters) > 4) continue;
      const isLetterShort = word.length === shortest && length === word.length + 1 && candidate.count >= leastForShort;
      const allowed = isLetterShort ? letterLeftOut : most;
      const cost = editCost(word, candidate.word, allowed) + (candidate.word.startsWith(word.charAt(0)) ? 0 : firstLetterCost);
      if (cost > allowed) continue;
      const score = Math.log(candidate.count) - costWeight * cost;
      if (score > bestScore) {
        best = candidate.word;
        bestScore = score;
      }
    }
  }
  return best;
}

/** Forms that an English word may come from: "couches" from "couch", "emailing" from "email". */
function plainForms(word: string): readonly string[] {
  const forms: string[] = [];
  for (const ending of ['s', 'es', 'ed', 'ing', 'ly', 'er', 'ers', 'ness', 'less', 'ful']) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const base = word.slice(0, -ending.length);
    if (canTake(base, ending)) forms.push(base);
    forms.push(`${base}e`);
    if (base.length > 3 && base.at(-1) === base.at(-2) && /^(?:ed|ing|ers?)$/.test(ending)) forms.push(base.slice(0, -1));
    if (base.endsWith('i')) forms.push(`${base.slice(0, -1)}y`);
  }
  for (const beginning of ['un', 're', 'non', 'pre', 'over', 'mis'])
    if (word.startsWith(beginning) && word.length - beginning.length >= 4) forms.push(word.slice(beginning.length));
  return forms;
}

/** "notess" is no form of "notes", nor "makeer" of "make". */
function canTake(base: string, ending: string): boolean {
  if (ending === 's') return !/(?:[sxz]|[cs]h)$/.test(base);
  return !/^[ei]/.test(ending) || !/[^eoy]e$/.test(base);
}

/** The set of letters a to z as bits. */
function letterSet(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) - 97);
  return bits;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
