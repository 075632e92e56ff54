/**
 * The search engine: a question, and its vector where there is one, to an answer. Pure: it loads nothing,
 * waits for nothing and remembers nothing between questions.
 */
import type { PassageIndex, VectorIndex } from '../index/passage-index.ts';
import { project } from '../index/quantise.ts';
import { noHints } from '../index/search-hints.ts';
import type { SearchHints } from '../index/search-hints.ts';
import type { Answer, Correction, FlowResult, SearchResult } from './answer.ts';
import { buildSectionTable, chooseSection } from './choose-section.ts';
import { evidenceOf } from './confidence/evidence.ts';
import { judge } from './confidence/judge.ts';
import { buildExactIndex, matchExactTokens } from './exact/exact-index.ts';
import { findExactTokens } from './exact/exact-tokens.ts';
import { explain } from './explanation.ts';
import { chooseFlow } from './flows/choose-flow.ts';
import { createFlowMatcher } from './flows/flow-matcher.ts';
import type { FlowMatch } from './flows/flow-matcher.ts';
import { findPin, plainQuestion } from './find-pin.ts';
import type { FoundPin } from './find-pin.ts';
import { highlightTerms } from './highlight.ts';
import type { JudgedRanking } from './judged-ranking.ts';
import { splitQuestion } from './question-parts.ts';
import { mergeRankings } from './merge-rankings.ts';
import { rankArticles } from './rank-articles.ts';
import type { Ranking, Tier } from './rank-articles.ts';
import { defaultSettings } from './settings.ts';
import type { RankingSettings } from './settings.ts';
import { sourcesOf } from './sources-of.ts';
import { createCorrector } from './spelling/corrector.ts';
import { createFamiliarity } from './vectors/familiarity.ts';
import { packVectors } from './vectors/pack-vectors.ts';
import { questionCompany } from './words/question-company.ts';
import type { QuestionCompany } from './words/question-company.ts';
import { questionTerms } from './words/question-terms.ts';
import type { QuestionTerm } from './words/question-terms.ts';
import { createSynonyms } from './words/synonyms.ts';
import type { Token } from './words/tokenize.ts';
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

export type QuestionVectors = Float32Array | readonly Float32Array[] | undefined;

/** Longer questions are cut: no question that a person asks is longer, and time stays bounded. */
export const longestQuestion = 2000;

/** What a question mark counts for a sentence among others. */
const askingFactor = 1.1;

interface RankedParts {
  /** Of the part that the first article answers, with the scores of all parts together. */
  readonly ranking: JudgedRanking;
  /** The part that an article answers best. */
  readonly of: (article: number) => { readonly ranking: Ranking; readonly vector: Float32Array | undefined };
}

export function createSearchEngine(
  passages: PassageIndex,
  vectors: VectorIndex | undefined,
  settings: RankingSettings = defaultSettings,
  hints: SearchHints = noHints,
): SearchEngine {
  const words = buildWordIndex(passages, settings.fields);
  const sections = buildSectionTable(passages);
  const exactIndex = buildExactIndex(passages);
  const matchFlows = createFlowMatcher(passages, vectors, words);
  const corrector = createCorrector({ ...words, frequentWords: hints.frequentWords, rareWords: hints.rareWords });
  const synonyms = createSynonyms(hints.synonyms);
  const plainPins = new Map<string, FoundPin>(
    hints.pins.flatMap(({ article, questions }) =>
      questions.map((question): [string, FoundPin] => [plainQuestion(question), { article, question, similarity: 1 }]),
    ),
  );
  // At once, not with the first question.
  if (vectors) packVectors(vectors.passages);
  const familiarityOf = vectors && createFamiliarity(vectors.projection);
  const parts = { articleCount: passages.articles.length, words, vectors, settings };

  /** A question, or one sentence of a long message. */
  interface PreparedPart {
    readonly text: string;
    readonly terms: readonly QuestionTerm[];
    readonly company: QuestionCompany;
    readonly vector: Float32Array | undefined;
    /** 0 without a vector. */
    readonly familiarity: number;
  }

  const read = (
    question: string,
    { typing = false, correct = true }: SearchOptions,
  ): { readonly correction: Correction | null; readonly text: string } => {
    const typed = question.slice(0, longestQuestion);
    const correction = correct ? corrector.correct(typed, typing) : null;
    return { correction, text: correction?.corrected ?? typed };
  };

  const prepare = (text: string, questionVectors: QuestionVectors, typing: boolean): readonly PreparedPart[] => {
    const given = questionVectors instanceof Float32Array ? [questionVectors] : (questionVectors ?? []);
    const parts = splitQuestion(text);
    // One vector for a message of several parts: it was read as a whole, by somebody who asks no more.
    const texts = given.length > 0 && given.length !== parts.length ? [text] : parts;
    return texts.map((part, number) => {
      const amounts = findExactTokens(part).filter(({ kind }) => kind === 'amount');
      const isIgnored = ({ word, span }: Token): boolean =>
        /\d/.test(word) && amounts.some((amount) => amount.span.start < span.end && span.start < amount.span.end);
      const terms = questionTerms(part, words, { typing, synonyms, synonymWeight: settings.synonymWeight, isIgnored });
      const company = questionCompany(part, terms, isIgnored);
      const vector = given[number];
      return {
        text: part,
        terms,
        company,
        vector: vector && vectors ? project(vector, vectors.projection) : undefined,
        familiarity: vector && familiarityOf ? familiarityOf(vector) : 0,
      };
    });
  };

  /**
   * Ranks by each part. An article's score is that of the part which it answers best, so that the sentence that asks
   * decides and the story around it does not.
   */
  const rankParts = (text: string, questionParts: readonly PreparedPart[], tier: Tier): RankedParts => {
    const exact = matchExactTokens(text, exactIndex, parts.articleCount);
    const rankings = questionParts.map(({ text: part, terms, company, vector }) => {
      const pinned =
        hints.pins.length > 0 ? findPin(part, vector, hints.pins, plainPins, vectors, settings.pinSimilarity)?.article : undefined;
      return rankArticles(parts, { tier, terms, company, exact, pinned, vector });
    });
    const merged = mergeRankings(
      rankings.map((ranking, number) => ({
        ranking,
        weight: questionParts[number]?.text.trimEnd().endsWith('?') === true ? askingFactor : 1,
      })),
    );
    const partOf = (article: number): number => merged.bestOf[article] ?? 0;
    const leading = partOf(merged.order[0] ?? 0);
    const ranking: Ranking = {
      ...(rankings[leading] ?? rankArticles(parts, { tier: 'lexical', terms: [], exact })),
      articleScores: merged.scores,
      order: merged.order,
    };
    const evidence = evidenceOf(ranking, questionParts[leading]?.familiarity ?? 0);
    return {
      ranking: { ...ranking, evidence, ...judge(evidence, questionParts[leading]?.vector ? tier : 'lexical') },
      of: (article) => ({ ranking: rankings[partOf(article)] ?? ranking, vector: questionParts[partOf(article)]?.vector }),
    };
  };

  return {
    correct: (question, options = {}) => read(question, options).correction,
    textsToEncode: (question, options = {}) => splitQuestion(read(question, options).text),
    rank(question, questionVectors, tier, options = {}) {
      const { text } = read(question, options);
      return rankParts(text, prepare(text, questionVectors, false), tier).ranking;
    },
    search(question, questionVectors, options = {}) {
      const { correction, text } = read(question, options);
      const questionParts = prepare(text, questionVectors, options.typing ?? false);
      const byMeaning = questionParts.some(({ vector }) => vector !== undefined);
      const level = byMeaning ? 'meaning' : 'words';
      // Without a single word there is nothing to find: "???" is no question.
      if (questionParts.every(({ terms }) => terms.length === 0) && matchExactTokens(text, exactIndex, parts.articleCount).length === 0)
        return { question, level, confidence: 'nothing-fits', probability: 0, results: [], flow: null, correction, topicCounts: {} };
      const { ranking, of } = rankParts(text, questionParts, byMeaning ? 'fused' : 'lexical');
      const chosen = ranking.order.filter((article) => options.topic === undefined || passages.articles[article]?.topic === options.topic);
      const results = chosen.slice(0, options.limit ?? 10).flatMap((article) => {
        const own = of(article);
        const result = toResult(article, own.ranking, own.vector, ranking.articleScores[article] ?? 0);
        if (!result) return [];
        return [options.explain === true ? { ...result, explanation: explain(article, own.ranking, passages, words, settings) } : result];
      });
      return {
        question,
        level,
        confidence: ranking.confidence,
        probability: ranking.probability,
        results,
        flow: findFlow(questionParts, ranking, options.topic),
        correction,
        topicCounts: countTopics(ranking),
      };
    },
  };

  /** Of a long message, a flow counts with the part that it fits best, as an article does. */
  function findFlow(questionParts: readonly PreparedPart[], ranking: JudgedRanking, topic: string | undefined): FlowResult | null {
    if (passages.flows.length === 0) return null;
    const byPart = questionParts.map(({ terms, vector }) => matchFlows(terms, vector));
    const matches = passages.flows.map((_, flow) =>
      byPart.reduce<FlowMatch>(
        (best, part) => ({
          similarity: higher(best.similarity, part[flow]?.similarity),
          coverage: Math.max(best.coverage, part[flow]?.coverage ?? 0),
        }),
        { similarity: undefined, coverage: 0 },
      ),
    );
    const chosen = chooseFlow(passages.flows, matches, ranking, settings.flows, topic);
    const flow = chosen && passages.flows[chosen.flow];
    if (!flow) return null;
    const { id, title, description, topic: ownTopic, urgent } = flow;
    return { flowId: id, path: `/flows/${id}/`, title, description, topic: ownTopic, urgent, score: chosen.score };
  }

  function toResult(article: number, ranking: Ranking, vector: Float32Array | undefined, score: number): SearchResult | undefined {
    const found = passages.articles[article];
    const section = chooseSection(article, ranking, ranking.terms, passages, sections, vectors, vector, settings.sectionWordWeight);
    if (found === undefined || section === undefined) return undefined;
    return {
      articleId: found.id,
      path: `/${found.id}/`,
      title: found.title,
      topic: found.topic,
      updated: found.updated,
      anchor: section.passage.anchor,
      section: section.passage.headingPath.at(-1) ?? null,
      sentence: section.sentence,
      highlights: highlightTerms(section.sentence, ranking.terms),
      steps: section.passage.sentences.filter((sentence) => sentence.isStep).map((sentence) => sentence.text),
      score,
      sources: sourcesOf(article, ranking, vector !== undefined),
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

function higher(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
