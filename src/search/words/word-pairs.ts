/**
 * Pairs of neighbouring words: an article that has both in one title or one indexed question says what is asked more
 * likely than one that has each somewhere. No index of pairs is kept; they are found in the postings of the words.
 */
import type { WordIndex } from './word-index.ts';
import { inverseDocumentFrequency, saturate } from './word-scores.ts';
import type { Bm25Settings } from '../settings.ts';

/*
 * Of up to 31 words in a row every passage gets a mask, bit i for word i. Then `mask & (mask >>> d)` has a bit for every
 * pair at distance d that stands in the passage, and one look at each passage is enough for all pairs.
 *
 *     share = sum over pairs of idf · tf · (k1 + 1) / (tf + k1 · ...)   /   what all pairs could score
 */
const longestRun = 31;
/** Words at distance 1 and 2 are neighbours: "pay it early" has "pay early". */
const reach = 2;
/** A pair that no article has weighs half of the rarest one: most are chance, not a sign that something is missing. */
const unknownWeight = 0.5;

/**
 * @param sequence - stems of the question's words, in order
 * @returns Float64Array, one an article, 0 to 1; O(postings of the words + passages)
 */
export function scorePairs(index: WordIndex, sequence: readonly string[], settings: Bm25Settings): Float64Array {
  const articleCount = index.articleLengths.length;
  const shares = new Float64Array(articleCount);
  let most = 0;
  // Runs overlap by the reach, so that each pair is in one of them; `from` keeps it out of the next.
  for (let start = 0; start + 1 < sequence.length; start += longestRun - reach) {
    const run = sequence.slice(start, start + longestRun);
    most += scoreRun(index, run, start === 0 ? 0 : reach, settings, shares);
  }
  if (most > 0) for (let article = 0; article < articleCount; article += 1) shares[article] = (shares[article] ?? 0) / most;
  return shares;
}

/** Where one pair stands, article by article. */
interface PairPostings {
  readonly articles: number[];
  readonly counts: number[];
}

/** Adds the scores of a run's pairs that end at word `from` or later. @returns what they could score */
function scoreRun(index: WordIndex, run: readonly string[], from: number, settings: Bm25Settings, scores: Float64Array): number {
  const articleCount = scores.length;
  const postings = findPairs(index, maskPassages(index, run));
  let most = 0;
  for (let first = 0; first < run.length; first += 1) {
    for (let distance = 1; distance <= reach && first + distance < run.length; distance += 1) {
      if (first + distance < from || run[first] === run[first + distance]) continue;
      const found = postings[first * reach + distance];
      const rarity = inverseDocumentFrequency(found?.articles.length ?? 0, articleCount);
      most += (settings.k1 + 1) * rarity * (found ? 1 : unknownWeight);
      found?.articles.forEach((article, position) => {
        const count = found.counts[position] ?? 0;
        const length = index.wholeLengths[article] ?? 0;
        scores[article] = (scores[article] ?? 0) + rarity * saturate(count, length, index.meanWholeLength, settings);
      });
    }
  }
  return most;
}

/** The pair of word i and the one at distance d has number i · reach + d. */
function findPairs(index: WordIndex, masks: Uint32Array): readonly (PairPostings | undefined)[] {
  const { articleOf, wholePassages, wholeWeights } = index;
  const postings: (PairPostings | undefined)[] = Array.from({ length: (longestRun + 1) * reach });
  for (let whole = 0; whole < masks.length; whole += 1) {
    const mask = masks[whole] ?? 0;
    // One word alone is no pair; most titles and questions have none or one.
    if ((mask & (mask - 1)) === 0) continue;
    const article = articleOf[wholePassages[whole] ?? 0] ?? 0;
    const weight = wholeWeights[whole] ?? 0;
    for (let distance = 1; distance <= reach; distance += 1) {
      for (let bits = mask & (mask >>> distance); bits !== 0; bits &= bits - 1) {
        const pair = (31 - Math.clz32(bits & -bits)) * reach + distance;
        const own = (postings[pair] ??= { articles: [], counts: [] });
        const last = own.articles.length - 1;
        // Passages are grouped by article.
        if (own.articles[last] === article) own.counts[last] = (own.counts[last] ?? 0) + weight;
        else {
          own.articles.push(article);
          own.counts.push(weight);
        }
      }
    }
  }
  return postings;
}

/** Uint32Array, one a title or question: which words of the run it has. */
function maskPassages(index: WordIndex, run: readonly string[]): Uint32Array {
  const masks = new Uint32Array(index.wholePassages.length);
  run.forEach((word, bit) => {
    const number = index.stems.get(word);
    if (number === undefined) return;
    for (let posting = index.starts[number] ?? 0; posting < (index.starts[number + 1] ?? 0); posting += 1) {
      const whole = index.wholeOf[index.passages[posting] ?? 0] ?? -1;
      if (whole >= 0) masks[whole] = (masks[whole] ?? 0) | (1 << bit);
    }
  });
  return masks;
}
