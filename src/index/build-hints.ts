/** Synonyms and pins as writers keep them, with the English words that the articles do not use, to the hints of an index. Node only. */
import type { ContentHints } from '../content/read-search-hints.ts';
import { englishWords, wordsOf } from './frequent-words.ts';
import type { PassageIndex } from './passage-index.ts';
import type { SearchHints } from './search-hints.ts';

/** Pins to articles that the index does not have are left out. */
export function buildHints({ synonyms, pins }: ContentHints, index: PassageIndex): SearchHints {
  const numberOf = new Map(index.articles.map(({ id }, number) => [id, number]));
  return {
    synonyms: synonyms.map((words) => ({ words })),
    pins: pins.flatMap(({ article, questions }) => {
      const number = numberOf.get(article);
      return number === undefined ? [] : [{ article: number, questions }];
    }),
    ...englishWords(wordsOf(index)),
  };
}

/** What the encoder reads for the pins; its vectors go to `buildVectorIndex`. */
export function pinTexts({ pins }: SearchHints): readonly string[] {
  return pins.flatMap(({ questions }) => questions);
}
