/**
 * The search engine: a question, and its vector where there is one, to an answer. Pure: it loads nothing,
 * waits for nothing and remembers nothing between questions.
 */
import type { PassageIndex, VectorIndex } from '../index/passage-index.ts';
import { project } from '../index/quantise.ts';
import type { Answer, Confidence, SearchResult, Source } from './answer.ts';
import { buildSectionTable, chooseSection } from './choose-section.ts';
import { highlightTerms } from './highlight.ts';
import { rankArticles } from './rank-articles.ts';
import type { Ranking, Tier } from './rank-articles.ts';
import { defaultSettings } from './settings.ts';
import type { RankingSettings } from './settings.ts';
import { questionTerms } from './words/question-terms.ts';
import type { QuestionTerm } from './words/question-terms.ts';
import { buildWordIndex } from './words/word-index.ts';

export interface SearchOptions {
  /** Most results; 10 unless told. */
  readonly limit?: number;
  /** Only articles of this topic. */
  readonly topic?: string | undefined;
  /** The last word of the question is still being typed. */
  readonly typing?: boolean;
}

export interface SearchEngine {
  /** Answers with words, and with meaning too when the question's vector (of the encoder, before projection) is given. */
  search(question: string, vector: Float32Array | undefined, options?: SearchOptions): Answer;
  /** The ranks behind an answer, for measuring and for explaining. */
  rank(question: string, vector: Float32Array | undefined, tier: Tier): Ranking;
}

/** Longer questions are cut: no question that a person asks is longer, and time stays bounded. */
export const longestQuestion = 2000;

export function createSearchEngine(passages: PassageIndex, vectors: VectorIndex | undefined, settings: RankingSettings = defaultSettings): SearchEngine {
  const words = buildWordIndex(passages, settings.fields);
  const sections = buildSectionTable(passages);
  const parts = { passages, words, vectors, settings };

  const prepare = (question: string, vector: Float32Array | undefined, typing: boolean): { terms: readonly QuestionTerm[]; projected: Float32Array | undefined } => ({
    terms: questionTerms(question.slice(0, longestQuestion), words, { typing }),
    projected: vector && vectors ? project(vector, vectors.projection) : undefined,
  });

  return {
    rank(question, vector, tier) {
      const { terms, projected } = prepare(question, vector, false);
      return rankArticles(parts, { tier, terms, vector: projected });
    },
    search(question, vector, options = {}) {
      const { terms, projected } = prepare(question, vector, options.typing ?? false);
      const level = projected ? 'meaning' : 'words';
      // Without a single word there is nothing to find: "???" is no question.
      if (terms.length === 0) return { question, level, confidence: 'nothing-fits', probability: 0, results: [], correction: null, topicCounts: {} };
      const ranking = rankArticles(parts, { tier: projected ? 'fused' : 'lexical', terms, vector: projected });
      const { confidence, probability } = judge(ranking);
      const chosen = ranking.order.filter((article) => options.topic === undefined || passages.articles[article]?.topic === options.topic);
      const results = chosen.slice(0, options.limit ?? 10).flatMap((article) => {
        const result = toResult(article, ranking, terms, projected);
        return result ? [result] : [];
      });
      return { question, level, confidence, probability, results, correction: null, topicCounts: countTopics(ranking) };
    },
  };

  function toResult(article: number, ranking: Ranking, terms: readonly QuestionTerm[], vector: Float32Array | undefined): SearchResult | undefined {
    const found = passages.articles[article];
    const section = chooseSection(article, ranking, terms, passages, sections, vectors, vector, settings.sectionWordWeight);
    if (found === undefined || section === undefined) return undefined;
    const sources: Source[] = [];
    if ((ranking.articleWords[article] ?? 0) > 0) sources.push('words');
    if (vector) sources.push('meaning');
    return {
      articleId: found.id,
      path: `/${found.id}/`,
      title: found.title,
      topic: found.topic,
      anchor: section.passage.anchor,
      section: section.passage.headingPath.at(-1) ?? null,
      sentence: section.sentence,
      highlights: highlightTerms(section.sentence, terms),
      steps: section.passage.sentences.filter((sentence) => sentence.isStep).map((sentence) => sentence.text),
      score: ranking.articleScores[article] ?? 0,
      sources,
    };
  }

  /** Fitting articles a topic: those of the first results, since by meaning every article fits a little. */
  function countTopics(ranking: Ranking): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const article of ranking.order.slice(0, 20)) {
      const topic = passages.articles[article]?.topic;
      if (topic !== undefined) counts[topic] = (counts[topic] ?? 0) + 1;
    }
    return counts;
  }
}

function judge(ranking: Ranking): { readonly confidence: Confidence; readonly probability: number } {
  const best = ranking.order[0];
  if (best === undefined) return { confidence: 'nothing-fits', probability: 0 };
  const similarity = ranking.articleSimilarities[best] ?? 0;
  const probability = ranking.tier === 'lexical' ? 0.5 : Math.max(0, Math.min(1, similarity));
  return { confidence: probability > 0.6 ? 'answer' : 'results', probability };
}
