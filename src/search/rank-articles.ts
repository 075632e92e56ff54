/**
 * A question to the articles in order, with the score of each side. No texts are made here;
 * `engine.ts` turns the best of them into results.
 */
import type { VectorIndex } from '../index/passage-index.ts';
import type { ExactMatch } from './exact/exact-index.ts';
import { fuse, shareOfWords } from './fusion.ts';
import type { RankingSettings } from './settings.ts';
import { poolSimilarities } from './vectors/pool-similarities.ts';
import { scanSimilarities } from './vectors/scan.ts';
import { noCompany } from './words/question-company.ts';
import type { QuestionCompany } from './words/question-company.ts';
import type { QuestionTerm } from './words/question-terms.ts';
import type { WordIndex } from './words/word-index.ts';
import { scorePairs } from './words/word-pairs.ts';
import { heaviestScore, scoreArticles, scoreWords } from './words/word-scores.ts';

/** Which sides of the engine take part: words alone, vectors alone (for measuring), or both. */
export type Tier = 'lexical' | 'vector' | 'fused';

export interface RankingInput {
  readonly tier: Tier;
  readonly terms: readonly QuestionTerm[];
  /** What stands around the terms; nothing unless told. */
  readonly company?: QuestionCompany | undefined;
  readonly exact: readonly ExactMatch[];
  /** Number of the article that a pin puts first. */
  readonly pinned?: number | undefined;
  /** The question in the space of the index, length 1; not needed for the tier "lexical". */
  readonly vector?: Float32Array | undefined;
}

export interface Ranking {
  readonly tier: Tier;
  readonly terms: readonly QuestionTerm[];
  readonly exact: readonly ExactMatch[];
  readonly pinned: number | undefined;
  /** Float64Array, one an article. */
  readonly articleScores: Float64Array;
  readonly articleWords: Float64Array;
  /** Word score of an article that had every word of the question. */
  readonly heaviestWords: number;
  /** Share of the question's words, with all that counts among them, one an article. */
  readonly articleShares: Float64Array;
  /** What common words and pairs of neighbours are of it, before weights. */
  readonly articleCommon: Float64Array;
  readonly articlePairs: Float64Array;
  /** Pooled similarity of each article; all 0 without vectors. */
  readonly articleSimilarities: Float64Array;
  readonly passageWords: Float64Array;
  /** One a passage; all 0 without vectors. */
  readonly passageSimilarities: Float32Array;
  /** Numbers of the articles that fit at all, best first. */
  readonly order: readonly number[];
}

export interface RankerParts {
  readonly articleCount: number;
  readonly words: WordIndex;
  readonly vectors: VectorIndex | undefined;
  readonly settings: RankingSettings;
}

/** An article with an exact token of the question stands above all without; one that is pinned above all. */
const exactBonus = 1000;
const pinBonus = 1_000_000;

/** Equal scores keep the order of the articles, so that the same question always gives the same list. */
export function rankArticles(parts: RankerParts, input: RankingInput): Ranking {
  const { articleCount, words, vectors, settings } = parts;
  const ownTerms = input.terms.filter(({ matches }) => matches[0]?.origin === 'word');
  const heaviest = heaviestScore(words, ownTerms, settings.bm25);
  const wordScores = scoreWords(words, input.terms, settings.bm25);
  const { common, sequence } = input.company ?? noCompany;
  const heaviestCommon = heaviestScore(words, common, settings.bm25);
  const commonScores = scoreArticles(words, common, settings.bm25);
  const pairs = scorePairs(words, sequence, settings.bm25);
  const shares = shareOfWords({ weighty: wordScores.articles, heaviest, common: commonScores, heaviestCommon, pairs }, settings.pairWeight);
  const passageSimilarities =
    input.tier !== 'lexical' && vectors && input.vector ? scanSimilarities(input.vector, vectors.passages) : undefined;
  const articleSimilarities = passageSimilarities
    ? poolSimilarities(passageSimilarities, words.articleOf, articleCount)
    : new Float64Array(articleCount);

  const articleScores = !passageSimilarities
    ? // No article is found by common words alone.
      wordScores.articles.map((score, article) => (score > 0 ? (shares[article] ?? 0) : 0))
    : input.tier === 'vector'
      ? articleSimilarities.slice()
      : fuse(articleSimilarities, shares, settings.wordWeight);
  if (input.tier !== 'vector') {
    for (const { articles } of input.exact)
      for (const article of articles) articleScores[article] = (articleScores[article] ?? 0) + exactBonus;
    if (input.pinned !== undefined) articleScores[input.pinned] = (articleScores[input.pinned] ?? 0) + pinBonus;
  }

  const order: number[] = [];
  for (let article = 0; article < articleCount; article += 1)
    if (passageSimilarities || (articleScores[article] ?? 0) > 0) order.push(article);
  order.sort((a, b) => (articleScores[b] ?? 0) - (articleScores[a] ?? 0) || a - b);
  return {
    tier: input.tier,
    terms: input.terms,
    exact: input.exact,
    pinned: input.pinned,
    articleScores,
    articleWords: wordScores.articles,
    heaviestWords: heaviest,
    articleShares: shares,
    articleCommon: commonScores.map((score) => score / (heaviest + heaviestCommon || 1)),
    articlePairs: pairs,
    articleSimilarities,
    passageWords: wordScores.passages,
    passageSimilarities: passageSimilarities ?? new Float32Array(words.articleOf.length),
    order,
  };
}
