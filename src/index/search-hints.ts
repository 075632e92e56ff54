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
  /** Right English words that the articles do not use, in alphabetical order; the spelling corrector leaves them alone. */
  readonly frequentWords: readonly string[];
}

export const noHints: SearchHints = { synonyms: [], pins: [], frequentWords: [] };
