/**
 * What became of a question whose article is known: the rank of that article, and the one that won.
 * The engine is asked as the search page asks it, so that writers see what customers see.
 */
import type { ArticleId } from '../../content/article-schema.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Confidence } from '../../search/confidence/confidence.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { VectorsOfQuestion } from './encode-questions.ts';

export interface QuestionOutcome {
  readonly text: string;
  /** The article that should come first. */
  readonly article: ArticleId;
  /** 1 is first; null when the article does not fit at all. */
  readonly rank: number | null;
  /** Id of the article that came first; null when nothing did. */
  readonly winner: string | null;
  readonly confidence: Confidence;
  /** Chance that the first result is right, as the engine sees it, 0 to 1. */
  readonly probability: number;
  /** Similarity of the nearest article, a cosine in the space of the index. */
  readonly nearest: number;
}

/** Results that a customer may scroll through; beyond them the ranking alone is asked. */
const shownResults = 10;

/** @param vectors - of `question.text`, by `encodeQuestions` */
export function questionOutcome(
  question: { readonly text: string; readonly article: ArticleId },
  vectors: VectorsOfQuestion,
  engine: SearchEngine,
  index: PassageIndex,
): QuestionOutcome {
  const answer = engine.search(question.text, vectors, { limit: shownResults });
  const shownAt = answer.results.findIndex(({ articleId }) => articleId === question.article);
  const ranking = engine.rank(question.text, vectors, 'fused');
  const rankedAt = ranking.order.findIndex((number) => index.articles[number]?.id === question.article);
  const position = shownAt >= 0 ? shownAt : rankedAt < 0 ? -1 : Math.max(rankedAt, answer.results.length);
  return {
    text: question.text,
    article: question.article,
    rank: position < 0 ? null : position + 1,
    winner: answer.results[0]?.articleId ?? null,
    confidence: answer.confidence,
    probability: answer.probability,
    nearest: ranking.articleSimilarities.reduce((most, similarity) => Math.max(most, similarity), 0),
  };
}

export function isFirst(outcome: Pick<QuestionOutcome, 'rank'>): boolean {
  return outcome.rank === 1;
}

export function isInThree(outcome: Pick<QuestionOutcome, 'rank'>): boolean {
  return outcome.rank !== null && outcome.rank <= 3;
}
