/**
 * Scores by words: BM25F (Robertson, Zaragoza, Taylor 2004, "Simple BM25 extension to multiple weighted fields").
 * The fields of an article are its title, questions, headings and text; their counts are weighted and added
 * before they saturate. Cost: the postings of the question's stems.
 */
import type { QuestionTerm } from './question-terms.ts';
import type { WordIndex } from './word-index.ts';

export interface Bm25Settings {
  /** How soon a repeated word stops to add. */
  readonly k1: number;
  /** How much a long text is held against it, 0 to 1. */
  readonly b: number;
}

export interface WordScores {
  /** Float64Array, one an article; 0 where no word is met. */
  readonly articles: Float64Array;
  /** Float64Array, one a passage. */
  readonly passages: Float64Array;
}

export function scoreWords(index: WordIndex, terms: readonly QuestionTerm[], settings: Bm25Settings): WordScores {
  const articleCount = index.articleLengths.length;
  const passageCount = index.passageLengths.length;
  const articles = new Float64Array(articleCount);
  const passages = new Float64Array(passageCount);
  const meanArticle = mean(index.articleLengths);
  const meanPassage = mean(index.passageLengths);

  for (const term of terms) {
    const articleBest = new Map<number, number>();
    const passageBest = new Map<number, number>();
    for (const match of term.matches) {
      const number = index.stems.get(match.stem);
      if (number === undefined) continue;
      const start = index.starts[number] ?? 0;
      const end = index.starts[number + 1] ?? 0;
      const articleCounts = new Map<number, number>();
      for (let posting = start; posting < end; posting += 1) {
        const article = index.articleOf[index.passages[posting] ?? 0] ?? 0;
        articleCounts.set(article, (articleCounts.get(article) ?? 0) + (index.counts[posting] ?? 0));
      }
      const articleRarity = inverseDocumentFrequency(articleCounts.size, articleCount) * match.weight;
      const passageRarity = inverseDocumentFrequency(end - start, passageCount) * match.weight;
      for (const [article, count] of articleCounts) {
        keepLarger(articleBest, article, articleRarity * saturate(count, index.articleLengths[article] ?? 0, meanArticle, settings));
      }
      for (let posting = start; posting < end; posting += 1) {
        const passage = index.passages[posting] ?? 0;
        keepLarger(passageBest, passage, passageRarity * saturate(index.counts[posting] ?? 0, index.passageLengths[passage] ?? 0, meanPassage, settings));
      }
    }
    for (const [article, score] of articleBest) articles[article] = (articles[article] ?? 0) + score;
    for (const [passage, score] of passageBest) passages[passage] = (passages[passage] ?? 0) + score;
  }
  return { articles, passages };
}

/** Lucene's form, which is never negative. */
function inverseDocumentFrequency(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function saturate(count: number, length: number, meanLength: number, { k1, b }: Bm25Settings): number {
  return (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / (meanLength || 1)));
}

function keepLarger(scores: Map<number, number>, key: number, score: number): void {
  if (score > (scores.get(key) ?? 0)) scores.set(key, score);
}

function mean(values: Float32Array): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
