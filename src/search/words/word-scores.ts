/**
 * Scores by words: BM25F (Robertson, Zaragoza, Taylor 2004, "Simple BM25 extension to multiple weighted fields").
 * The fields of an article are its title, questions, headings and text; their counts are weighted and added
 * before they saturate. Cost: the postings of the question's stems.
 */
import type { QuestionTerm } from './question-terms.ts';
import type { WordIndex } from './word-index.ts';
import type { Bm25Settings } from '../settings.ts';

export interface WordScores {
  /** Float64Array, one an article; 0 where no word is met. */
  readonly articles: Float64Array;
  /** Float64Array, one a passage. */
  readonly passages: Float64Array;
}

/** The scores of articles alone, for words of which nobody asks in which passage they stand. */
export function scoreArticles(index: WordIndex, terms: readonly QuestionTerm[], settings: Bm25Settings): Float64Array {
  const scores = new Float64Array(index.articleLengths.length);
  const counts = new Float64Array(scores.length);
  for (const { matches } of terms) {
    const number = index.stems.get(matches[0]?.stem ?? '');
    if (number === undefined) continue;
    counts.fill(0);
    for (let posting = index.starts[number] ?? 0; posting < (index.starts[number + 1] ?? 0); posting += 1) {
      const article = index.articleOf[index.passages[posting] ?? 0] ?? 0;
      counts[article] = (counts[article] ?? 0) + (index.counts[posting] ?? 0);
    }
    const rarity = inverseDocumentFrequency(index.articleFrequencies[number] ?? 0, scores.length);
    for (let article = 0; article < scores.length; article += 1)
      if (counts[article] !== 0)
        scores[article] =
          (scores[article] ?? 0) +
          rarity * saturate(counts[article] ?? 0, index.articleLengths[article] ?? 0, index.meanArticleLength, settings);
  }
  return scores;
}

export function scoreWords(index: WordIndex, terms: readonly QuestionTerm[], settings: Bm25Settings): WordScores {
  const articleCount = index.articleLengths.length;
  const passageCount = index.passageLengths.length;
  const articles = new Float64Array(articleCount);
  const passages = new Float64Array(passageCount);
  if (terms.length === 0) return { articles, passages };
  // Of the ways to meet one term the best counts, not their sum; these hold the best so far.
  const articleBest = new Float64Array(articleCount);
  const passageBest = new Float64Array(passageCount);
  const counts = new Float64Array(articleCount);

  for (const term of terms) {
    const metArticles: number[] = [];
    const metPassages: number[] = [];
    for (const match of term.matches) {
      const number = index.stems.get(match.stem);
      if (number === undefined) continue;
      const start = index.starts[number] ?? 0;
      const end = index.starts[number + 1] ?? 0;
      const having: number[] = [];
      for (let posting = start; posting < end; posting += 1) {
        const article = index.articleOf[index.passages[posting] ?? 0] ?? 0;
        if (counts[article] === 0) having.push(article);
        counts[article] = (counts[article] ?? 0) + (index.counts[posting] ?? 0);
      }
      const articleRarity = inverseDocumentFrequency(having.length, articleCount) * match.weight;
      const passageRarity = inverseDocumentFrequency(end - start, passageCount) * match.weight;
      for (const article of having) {
        const score = articleRarity * saturate(counts[article] ?? 0, index.articleLengths[article] ?? 0, index.meanArticleLength, settings);
        counts[article] = 0;
        if (articleBest[article] === 0) metArticles.push(article);
        if (score > (articleBest[article] ?? 0)) articleBest[article] = score;
      }
      for (let posting = start; posting < end; posting += 1) {
        const passage = index.passages[posting] ?? 0;
        const score =
          passageRarity * saturate(index.counts[posting] ?? 0, index.passageLengths[passage] ?? 0, index.meanPassageLength, settings);
        if (passageBest[passage] === 0) metPassages.push(passage);
        if (score > (passageBest[passage] ?? 0)) passageBest[passage] = score;
      }
    }
    for (const article of metArticles) {
      articles[article] = (articles[article] ?? 0) + (articleBest[article] ?? 0);
      articleBest[article] = 0;
    }
    for (const passage of metPassages) {
      passages[passage] = (passages[passage] ?? 0) + (passageBest[passage] ?? 0);
      passageBest[passage] = 0;
    }
  }
  return { articles, passages };
}

/** Score of an article in which every one of the terms stands very often: what word scores are measured by. */
export function heaviestScore(index: WordIndex, terms: readonly QuestionTerm[], { k1 }: Bm25Settings): number {
  const articleCount = index.articleLengths.length;
  return terms.reduce((sum, term) => {
    const own = term.matches[0];
    const number = own && index.stems.get(own.stem);
    return (
      sum +
      (k1 + 1) *
        (own?.weight ?? 0) *
        inverseDocumentFrequency(number === undefined ? 0 : (index.articleFrequencies[number] ?? 0), articleCount)
    );
  }, 0);
}

/** Lucene's form, which is never negative. */
export function inverseDocumentFrequency(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** What a count adds, up to k1 + 1. */
export function saturate(count: number, length: number, meanLength: number, { k1, b }: Bm25Settings): number {
  return (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / (meanLength || 1)));
}
