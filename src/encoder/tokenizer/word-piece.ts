/**
 * Text -> token ids: words cut greedily into the longest pieces of the vocabulary
 * (Wu et al. 2016, section 4.1, as BERT does it). Equal to `@huggingface/tokenizers` for
 * uncased BERT vocabularies; cost: length of a word times length of the longest token.
 */

import type { SpecialTokens } from '../format/header.ts';
import { splitIntoWords } from './split-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longer words are [UNK], as in the reference. */
const MOST_WORD_CHARACTERS = 100;
/** Written in a text, these are the tokens themselves: the reference reads them so. */
const WRITTEN_SPECIAL = /(\[(?:PAD|UNK|CLS|SEP|MASK)\])/;

/** Cuts texts for one encoder. */
export interface Tokenizer {
  /** Ids with [CLS] in front and [SEP] behind, without any cut. */
  tokenize(text: string): number[];
}

/** A tokenizer over an unpacked vocabulary. */
export function createTokenizer(vocabulary: Vocabulary, special: SpecialTokens): Tokenizer {
  return {
    tokenize(text) {
      const ids = [special.start];
      for (const section of text.split(WRITTEN_SPECIAL)) {
        const written = WRITTEN_SPECIAL.test(section) ? vocabulary.ids.get(section) : undefined;
        if (written !== undefined) ids.push(written);
        else for (const word of splitIntoWords(section)) pushWord(vocabulary, special.unknown, word, ids);
      }
      ids.push(special.end);
      return ids;
    },
  };
}

/** The first `most` tokens of a text, the last of them its [SEP]. */
export function cutToLength(ids: readonly number[], most: number): readonly number[] {
  return ids.length <= most ? ids : [...ids.slice(0, most - 1), ...ids.slice(-1)];
}

function pushWord(vocabulary: Vocabulary, unknown: number, word: string, ids: number[]): void {
  const whole = vocabulary.ids.get(word);
  if (whole !== undefined && word.length <= MOST_WORD_CHARACTERS) {
    ids.push(whole);
    return;
  }
  const characters = Array.from(word);
  if (characters.length > MOST_WORD_CHARACTERS) {
    ids.push(unknown);
    return;
  }
  const before = ids.length;
  let start = 0;
  while (start < characters.length) {
    const prefix = start === 0 ? '' : '##';
    let end = Math.min(characters.length, start + vocabulary.longest);
    let id: number | undefined;
    for (; end > start; end--) {
      id = vocabulary.ids.get(prefix + characters.slice(start, end).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) {
      ids.length = before;
      ids.push(unknown);
      return;
    }
    ids.push(id);
    start = end;
  }
}
