/**
 * A question to the articles in order, with the score of each side. No texts are made here;
 * `build-answer.ts` turns the best of them into results.
 */
import type { PassageIndex, VectorIndex } from '../index/passage-index.ts';
import { fuse } from './fusion.ts';
import type { RankingSettings } from './settings.ts';
import { poolBestTwo } from './vectors/pool-similarities.ts';
import { scanSimilarities } from './vectors/scan.ts';
import type { QuestionTerm } from './words/question-terms.ts';
import type { WordIndex } from './words/word-index.ts';
import { scoreWords } from './words/word-scores.ts';

/** Which sides of the engine take part: words alone, vectors alone (for measuring), or both. */
export type Tier = 'lexical' | 'vector' | 'fused';

export interface RankingInput {
  readonly tier: Tier;
  readonly terms: readonly QuestionTerm[];
  /** The question in the space of the index, length 1; not needed for the tier "lexical". */
  readonly vector?: Float32Array | undefined;
}

export interface Ranking {
  readonly tier: Tier;
  /** Float64Array, one an article. */
  readonly articleScores: Float64Array;
  readonly articleWords: Float64Array;
  /** Pooled similarity of each article; all 0 without vectors. */
  readonly articleSimilarities: Float64Array;
  readonly passageWords: Float64Array;
  /** One a passage; all 0 without vectors. */
  readonly passageSimilarities: Float32Array;
  /** Numbers of the articles that fit at all, best first. */
  readonly order: readonly number[];
}

export interface RankerParts {
  readonly passages: PassageIndex;
  readonly words: WordIndex;
  readonly vectors: VectorIndex | undefined;
  readonly settings: RankingSettings;
}

/** Equal scores keep the order of the articles, so that the same question always gives the same list. */
export function rankArticles(parts: RankerParts, input: RankingInput): Ranking {
  const { words, vectors, settings } = parts;
  const articleCount = parts.passages.articles.length;
  const wordScores = scoreWords(words, input.terms, settings.bm25);
  const useVectors = input.tier !== 'lexical' && vectors !== undefined && input.vector !== undefined;
  const passageSimilarities = useVectors && vectors && input.vector ? scanSimilarities(input.vector, vectors.passages) : new Float32Array(parts.passages.passages.length);
  const articleSimilarities = useVectors ? poolBestTwo(passageSimilarities, words.articleOf, articleCount) : new Float64Array(articleCount);

  const articleScores = !useVectors
    ? wordScores.articles
    : input.tier === 'vector'
      ? articleSimilarities
      : fuse(articleSimilarities, wordScores.articles, settings.wordWeight);

  const fitting = Array.from({ length: articleCount }, (_, article) => article).filter((article) => useVectors || (articleScores[article] ?? 0) > 0);
  const order = fitting.sort((a, b) => (articleScores[b] ?? 0) - (articleScores[a] ?? 0) || a - b);
  return { tier: input.tier, articleScores, articleWords: wordScores.articles, articleSimilarities, passageWords: wordScores.passages, passageSimilarities, order };
}
