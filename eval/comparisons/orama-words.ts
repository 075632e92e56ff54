/**
 * Search by words with Orama 3.1, tuned: whole words end with a mark so that its prefix search meets whole words only,
 * stop words, English stemming, boosts by field. For docs/decisions/words.md; no part of the product.
 */
import { create, insertMultiple, save, search } from '@orama/orama';
import { stopwords } from '@orama/stopwords/english';
import type { PassageIndex } from '../../src/index/passage-index.ts';
import { isWeightless } from '../../src/search/words/weightless-words.ts';
import { stem, tokenize } from '../../src/search/words/tokenize.ts';

const endMark = '\u0001';
const stops = new Set<string>(stopwords);
const marked = (text: string, isStop: (word: string) => boolean): string[] =>
  tokenize(text).flatMap(({ word }) => (isStop(word) ? [] : [`${stem(word)}${endMark}`]));

/** Stop words: Orama's own list for English, or ours. */
export const stopLists = { orama: (word: string): boolean => stops.has(word), ours: isWeightless } as const;

export interface OramaWords {
  readonly readyMs: number;
  /** The index as its own `save` gives it, as JSON. */
  readonly saved: string;
  /** @returns numbers of articles, best first */
  readonly rank: (question: string) => Promise<readonly number[]>;
}

/** One document an article, with the same fields and texts as ours. */
export async function openOramaWords(
  index: PassageIndex,
  boost: { readonly title: number; readonly questions: number; readonly headings: number; readonly text: number },
  isStop: (word: string) => boolean,
): Promise<OramaWords> {
  const startedAt = performance.now();
  const database = create({
    schema: { title: 'string', questions: 'string', headings: 'string', text: 'string' } as const,
    components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: (raw: string) => marked(raw, isStop) } },
  });
  const documents = index.articles.map(({ title, keywords }, article) => {
    const own = index.passages.filter((passage) => passage.article === article);
    const textOf = (kind: string): string =>
      own
        .filter((passage) => passage.kind === kind)
        .flatMap(({ sentences }) => sentences.map(({ text }) => text))
        .join(' ');
    return {
      id: String(article),
      title: [title, ...keywords].join(' '),
      questions: textOf('question'),
      headings: own.flatMap(({ headingPath }) => headingPath).join(' '),
      text: textOf('section'),
    };
  });
  await insertMultiple(database, documents);
  return {
    readyMs: performance.now() - startedAt,
    saved: JSON.stringify(save(database)),
    rank: async (question) => {
      const { hits } = await search(database, {
        term: question,
        properties: ['title', 'questions', 'headings', 'text'],
        boost,
        limit: 10,
        threshold: 1,
      });
      return hits.map(({ id }) => Number(id));
    },
  };
}
