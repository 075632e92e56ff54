/** What writers and the language add to the articles for search: synonyms, pins, frequent English words. */

/** Words and phrases that customers use for the same thing. */
export interface SynonymGroup {
  /** Each a word or a phrase, as written; at least two. */
  readonly words: readonly string[];
}

/** An article that comes first for some questions. */
export interface Pin {
  /** Position of the article in `PassageIndex.articles`. */
  readonly article: number;
  readonly questions: readonly string[];
}

export interface SearchHints {
  readonly synonyms: readonly SynonymGroup[];
  readonly pins: readonly Pin[];
  /** The most frequent English words that the articles do not use, in alphabetical order: right, and what a misspelt word may mean. */
  readonly frequentWords: readonly string[];
  /** A filter of less frequent words: right, but never what another word is read as. See `word-filter.ts`. */
  readonly rareWords: Uint8Array;
}

export const noHints: SearchHints = { synonyms: [], pins: [], frequentWords: [], rareWords: new Uint8Array(0) };
