/**
 * The inverted index: for every stem, the passages it stands in and how often. Built in memory from the passages,
 * not shipped: for a help centre the postings would weigh more on the wire than the time to make them costs.
 */
import type { PassageIndex } from '../../index/passage-index.ts';
import { stem, tokenize } from './tokenize.ts';
import type { FieldWeights } from '../settings.ts';

/*
 * Compressed sparse rows:
 *
 *     starts    ┌ 0 ┬ 3 ┬ 4 ┬ ...          one a stem, and the end
 *     passages  └ 7, 9, 30 │ 2 │ ...       posting: number of a passage, ascending
 *     counts      1, 2, 1  │ 1 │ ...       posting: weighted count of the stem in it
 */
export interface WordIndex {
  /** Number of each stem. */
  readonly stems: ReadonlyMap<string, number>;
  /** Every word as written, folded, in alphabetical order; for completing a word that is being typed. */
  readonly words: readonly string[];
  /** How many passages hold each of `words`; for the spelling corrector. */
  readonly wordCounts: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly counts: Float32Array;
  /** Number of articles that hold each stem. */
  readonly articleFrequencies: Uint32Array;
  /** Weighted number of words of each passage. */
  readonly passageLengths: Float32Array;
  readonly articleLengths: Float32Array;
  readonly meanPassageLength: number;
  readonly meanArticleLength: number;
  /** Article of each passage. */
  readonly articleOf: Uint32Array;
  /** Passages that say what is asked, titles and questions, ascending; with what a word counts in each. */
  readonly wholePassages: Uint32Array;
  readonly wholeWeights: Float32Array;
  /** Place of each passage in `wholePassages`; -1 for sections. */
  readonly wholeOf: Int32Array;
  /** Weighted number of words in those of each article. */
  readonly wholeLengths: Float32Array;
  readonly meanWholeLength: number;
}

/** Linear in the length of the texts. */
export function buildWordIndex(index: PassageIndex, weights: FieldWeights): WordIndex {
  const stems = new Map<string, number>();
  const wordCounts = new Map<string, number>();
  const postings: Map<number, number>[] = [];
  const passageLengths = new Float32Array(index.passages.length);
  const articleLengths = new Float32Array(index.articles.length);
  let postingCount = 0;

  index.passages.forEach((passage, passageNumber) => {
    const article = index.articles[passage.article];
    const counts = new Map<number, number>();
    const add = (text: string, weight: number): void => {
      for (const { word } of tokenize(text)) {
        wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
        const wordStem = stem(word);
        let number = stems.get(wordStem);
        if (number === undefined) {
          number = stems.size;
          stems.set(wordStem, number);
        }
        counts.set(number, (counts.get(number) ?? 0) + weight);
        passageLengths[passageNumber] = (passageLengths[passageNumber] ?? 0) + weight;
      }
    };
    const textWeight = passage.kind === 'section' ? weights.text : weights[passage.kind];
    for (const sentence of passage.sentences) add(sentence.text, textWeight);
    for (const heading of passage.headingPath) add(heading, weights.heading);
    if (passage.kind === 'title') for (const keyword of article?.keywords ?? []) add(keyword, weights.keyword);
    articleLengths[passage.article] = (articleLengths[passage.article] ?? 0) + (passageLengths[passageNumber] ?? 0);
    postings.push(counts);
    postingCount += counts.size;
  });

  const inverted = invert(postings, stems.size, postingCount);
  const articleOf = Uint32Array.from(index.passages, (passage) => passage.article);
  return {
    stems,
    words: [...wordCounts.keys()].sort(),
    wordCounts,
    passageLengths,
    articleLengths,
    meanPassageLength: mean(passageLengths),
    meanArticleLength: mean(articleLengths),
    articleOf,
    articleFrequencies: countArticles(inverted, articleOf),
    ...inverted,
    ...listWhole(index, weights, passageLengths),
  };
}

function listWhole(
  { passages, articles }: PassageIndex,
  weights: FieldWeights,
  passageLengths: Float32Array,
): Pick<WordIndex, 'wholePassages' | 'wholeWeights' | 'wholeOf' | 'wholeLengths' | 'meanWholeLength'> {
  const wholePassages: number[] = [];
  const wholeWeights: number[] = [];
  const wholeOf = new Int32Array(passages.length).fill(-1);
  const wholeLengths = new Float32Array(articles.length);
  passages.forEach(({ kind, article }, passage) => {
    if (kind === 'section') return;
    wholeOf[passage] = wholePassages.length;
    wholePassages.push(passage);
    wholeWeights.push(weights[kind]);
    wholeLengths[article] = (wholeLengths[article] ?? 0) + (passageLengths[passage] ?? 0);
  });
  return {
    wholePassages: Uint32Array.from(wholePassages),
    wholeWeights: Float32Array.from(wholeWeights),
    wholeOf,
    wholeLengths,
    meanWholeLength: mean(wholeLengths),
  };
}

/** Passages are grouped by article, so an article's postings of one stem follow one another. */
function countArticles({ starts, passages }: Pick<WordIndex, 'starts' | 'passages'>, articleOf: Uint32Array): Uint32Array {
  return Uint32Array.from({ length: starts.length - 1 }, (_, stemNumber) => {
    let count = 0;
    let last = -1;
    for (let posting = starts[stemNumber] ?? 0; posting < (starts[stemNumber + 1] ?? 0); posting += 1) {
      const article = articleOf[passages[posting] ?? 0] ?? 0;
      if (article !== last) count += 1;
      last = article;
    }
    return count;
  });
}

function invert(
  postings: readonly ReadonlyMap<number, number>[],
  stemCount: number,
  postingCount: number,
): Pick<WordIndex, 'starts' | 'passages' | 'counts'> {
  const starts = new Uint32Array(stemCount + 1);
  for (const counts of postings) for (const number of counts.keys()) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 0; number < stemCount; number += 1) starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const next = starts.slice();
  const passages = new Uint32Array(postingCount);
  const counts = new Float32Array(postingCount);
  postings.forEach((passageCounts, passage) => {
    for (const [number, count] of passageCounts) {
      const position = next[number] ?? 0;
      passages[position] = passage;
      counts[position] = count;
      next[number] = position + 1;
    }
  });
  return { starts, passages, counts };
}

/** Of those that have words: the outline of an index leaves out the texts of most passages. */
function mean(lengths: Float32Array): number {
  const own = lengths.filter((length) => length > 0);
  return own.length > 0 ? own.reduce((sum, length) => sum + length, 0) / own.length : 0;
}
