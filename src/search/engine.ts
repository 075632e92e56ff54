/**
 * The search engine: a question, and its vector where there is one, to an answer. Pure: it loads nothing,
 * waits for nothing and remembers nothing between questions.
 */
import type { PassageIndex, VectorIndex } from '../index/passage-index.ts';
import { noHints } from '../index/search-hints.ts';
import type { SearchHints } from '../index/search-hints.ts';
import type { Answer, Correction } from './answer.ts';
import { buildExactIndex, matchExactTokens } from './exact/exact-index.ts';
import { createFlowFinder } from './flows/find-flow.ts';
import type { JudgedRanking } from './judged-ranking.ts';
import { splitQuestion } from './question-parts.ts';
import type { Ranking, Tier } from './rank-articles.ts';
import { createQuestionRanker } from './rank-question.ts';
import { createQuestionReader } from './read-question.ts';
import type { QuestionVectors } from './read-question.ts';
import { createResultDescriber } from './search-results.ts';
import { defaultSettings } from './settings.ts';
import type { RankingSettings } from './settings.ts';
import { packVectors } from './vectors/pack-vectors.ts';
import { buildWordIndex } from './words/word-index.ts';

export interface SearchOptions {
  /** Most results; 10 unless told. */
  readonly limit?: number;
  /** Only articles of this topic. */
  readonly topic?: string | undefined;
  /** The last word of the question is still being typed. */
  readonly typing?: boolean;
  /** False for "search instead for ...": the question is taken as it was typed. True unless told. */
  readonly correct?: boolean;
  /** Adds to each result why it stands where it does. */
  readonly explain?: boolean;
}

export interface SearchEngine {
  /**
   * Reads misspelt words as what was meant; `search` does the same by itself.
   * @returns null when there is nothing to correct
   */
  correct(question: string, options?: { readonly typing?: boolean }): Correction | null;
  /**
   * What the encoder should read for a question: the question, corrected; of a long message its sentences, each by itself.
   * @example const vectors = await encoder.encode(engine.textsToEncode(question));
   */
  textsToEncode(question: string, options?: Pick<SearchOptions, 'typing' | 'correct'>): readonly string[];
  /**
   * Answers with words, and with meaning too when vectors are given.
   * @param vectors - the encoder's, before projection: one for each of `textsToEncode`, or one for the whole question
   */
  search(question: string, vectors: QuestionVectors, options?: SearchOptions): Answer;
  /** The ranks behind an answer and how sure they are, for measuring and for explaining. */
  rank(question: string, vectors: QuestionVectors, tier: Tier, options?: Pick<SearchOptions, 'correct'>): JudgedRanking;
}

export function createSearchEngine(
  passages: PassageIndex,
  vectors: VectorIndex | undefined,
  settings: RankingSettings = defaultSettings,
  hints: SearchHints = noHints,
): SearchEngine {
  const articleCount = passages.articles.length;
  const words = buildWordIndex(passages, settings.fields);
  const exactIndex = buildExactIndex(passages);
  // At once, not with the first question.
  if (vectors) packVectors(vectors.passages);
  const reader = createQuestionReader(words, vectors, hints, settings);
  const rankQuestion = createQuestionRanker({ articleCount, words, vectors, settings }, hints);
  const describeResults = createResultDescriber(passages, vectors, words, settings);
  const findFlow = createFlowFinder(passages, vectors, words, settings.flows);

  return {
    correct: (question, options = {}) => reader.read(question, options).correction,
    textsToEncode: (question, options = {}) => splitQuestion(reader.read(question, options).text),
    rank(question, questionVectors, tier, options = {}) {
      const { text } = reader.read(question, options);
      const questionParts = reader.takeApart(text, questionVectors, false);
      return rankQuestion(questionParts, matchExactTokens(text, exactIndex, articleCount), tier).ranking;
    },
    search(question, questionVectors, options = {}) {
      const { correction, text } = reader.read(question, options);
      const questionParts = reader.takeApart(text, questionVectors, options.typing ?? false);
      const exact = matchExactTokens(text, exactIndex, articleCount);
      const byMeaning = questionParts.some(({ vector }) => vector !== undefined);
      const level = byMeaning ? 'meaning' : 'words';
      // Without a single word there is nothing to find: "???" is no question.
      if (exact.length === 0 && questionParts.every(({ terms }) => terms.length === 0))
        return { question, level, confidence: 'nothing-fits', probability: 0, results: [], flow: null, correction, topicCounts: {} };
      const ranked = rankQuestion(questionParts, exact, byMeaning ? 'fused' : 'lexical');
      const { limit = 10, topic, explain = false } = options;
      return {
        question,
        level,
        confidence: ranked.ranking.confidence,
        probability: ranked.ranking.probability,
        results: describeResults(ranked, { limit, topic, explained: explain }),
        flow: findFlow(questionParts, ranked.ranking, topic),
        correction,
        topicCounts: countTopics(ranked.ranking, passages),
      };
    },
  };
}

/** Fitting articles a topic: those of the first results, since by meaning every article fits a little. */
function countTopics(ranking: Ranking, { articles }: PassageIndex): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const article of ranking.order.slice(0, 20)) {
    const topic = articles[article]?.topic;
    if (topic !== undefined) counts[topic] = (counts[topic] ?? 0) + 1;
  }
  return counts;
}
