/** An index and the outcomes of its questions to a report. Pure: the same content on the same day gives the same report. */
import type { Topic } from '../../content/site-config.ts';
import { factsOn } from '../../content/facts.ts';
import { splitIntoPassages } from '../../passages/split-into-passages.ts';
import type { SiteIndex } from '../../index/build-site-index.ts';
import { project } from '../../index/quantise.ts';
import { findNearDuplicateArticles } from '../../index/related-articles.ts';
import type { Confidence } from '../../search/confidence/confidence.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { VectorsOfQuestion } from '../found/encode-questions.ts';
import { isFirst, isInThree, questionOutcome } from '../found/question-outcome.ts';
import type { QuestionOutcome } from '../found/question-outcome.ts';
import { readingOf } from '../reading/reading-grade.ts';
import { articleVectors } from './article-vectors.ts';
import { confusionsOf } from './confusions.ts';
import { layOut } from './content-map.ts';
import { flowReport } from './flow-report.ts';
import { farFrom, findGaps } from './question-gaps.ts';
import type { AskedQuestion } from './question-gaps.ts';
import type { ArticleReport, FoundByTopic, Report } from './report.ts';
import { reviewsDue } from './reviews-due.ts';
import { changeSince } from './run-change.ts';
import { addRun } from './run-summary.ts';
import type { RunSummary } from './run-summary.ts';
import { shareOf } from './wilson-interval.ts';

export interface ReportInput {
  readonly siteName: string;
  readonly topics: readonly Topic[];
  readonly day: string;
  readonly index: SiteIndex;
  readonly engine: SearchEngine;
  /** Vectors of the encoder of the questions as search reads them, in the order of `index.content`. */
  readonly heldOutVectors: readonly VectorsOfQuestion[];
  /** What customers asked and no article is known for, such as questions from a log. */
  readonly asked: readonly { readonly text: string; readonly vectors: VectorsOfQuestion }[];
  /** Runs of the reports before. */
  readonly runs: readonly RunSummary[];
}

/** Of the sample content, pairs from here on answer questions of one another; whether that is right, a person says. */
const twinSimilarity = 0.7;

export function computeReport(input: ReportInput): Report {
  const { index, topics, day } = input;
  const { content } = index;
  const { engine } = input;
  const outcomes = content.heldOutQuestions.map((question, number) =>
    questionOutcome(question, input.heldOutVectors[number] ?? [], engine, index.passages),
  );

  const questions = [...askedQuestions(outcomes, input), ...input.asked.map(({ text, vectors }) => askedQuestion(text, vectors, input))];
  const gaps = findGaps(questions, farFrom(outcomes.filter(isFirst).map(({ nearest }) => nearest)));
  const inGap = new Set(gaps.flatMap((gap) => gap.questions));

  const points = layOut([...articleVectors(index.passages, index.vectors), ...questions.map(({ vector }) => vector)]);
  const articles = articleReports(input, outcomes, points);
  const reviews = reviewsDue(content, day);
  const topicOf = new Map<string, string>(content.articles.map(({ id, frontMatter }) => [id, frontMatter.topic]));

  const summary = summarise(day, articles, outcomes, index.passages.passages.length, reviews.filter(({ inDays }) => inDays < 0).length);
  const { previous, runs } = addRun(input.runs, summary);
  return {
    siteName: input.siteName,
    day,
    topics,
    articles,
    flows: content.flows.map((flow) => flowReport(flow, factsOn(content.facts, day))),
    first: shareOf(outcomes.filter(isFirst).length, outcomes.length),
    inThree: shareOf(outcomes.filter(isInThree).length, outcomes.length),
    foundByTopic: topics.map((topic) =>
      foundInTopic(
        topic,
        outcomes.filter(({ article }) => topicOf.get(article) === topic.id),
      ),
    ),
    worst: outcomes.filter((outcome) => !isFirst(outcome)).sort(byRank),
    confusions: confusionsOf(outcomes),
    gaps,
    questionPoints: questions.map((question, number) => ({
      text: question.text,
      point: points[content.articles.length + number] ?? { x: 0, y: 0 },
      isGap: inGap.has(question),
      topic: topicOf.get(outcomes[number]?.article ?? '') ?? null,
    })),
    twins: twinsOf(index),
    reviews,
    summary,
    change: previous && changeSince(previous, summary),
    runs,
  };
}

function twinsOf({ passages, vectors }: SiteIndex): Report['twins'] {
  const idOf = (article: number): string => passages.articles[article]?.id ?? '';
  return findNearDuplicateArticles(passages, vectors, twinSimilarity).map(({ first, second, similarity }) => ({
    first: idOf(first),
    second: idOf(second),
    similarity,
  }));
}

function articleReports(
  { index, day, topics }: ReportInput,
  outcomes: readonly QuestionOutcome[],
  points: readonly { readonly x: number; readonly y: number }[],
): readonly ArticleReport[] {
  const factValues = factsOn(index.content.facts, day);
  const place = new Map(topics.map(({ id }, position) => [id, position]));
  return index.content.articles
    .map((article, number): ArticleReport => {
      const { title, topic, questions, updated, reviewBy } = article.frontMatter;
      return {
        id: article.id,
        title,
        topic,
        point: points[number] ?? { x: 0, y: 0 },
        reading: readingOf(splitIntoPassages(article, factValues)),
        indexedQuestions: questions.length,
        outcomes: outcomes.filter((outcome) => outcome.article === article.id),
        updated,
        reviewBy,
      };
    })
    .sort((a, b) => (place.get(a.topic) ?? 0) - (place.get(b.topic) ?? 0) || (a.id < b.id ? -1 : 1));
}

function askedQuestions(outcomes: readonly QuestionOutcome[], { heldOutVectors, index }: ReportInput): readonly AskedQuestion[] {
  return outcomes.map((outcome, number) => ({
    text: outcome.text,
    nearest: outcome.nearest,
    winner: outcome.winner,
    state: isInThree(outcome) ? 'found' : stateOf(outcome.confidence),
    vector: placeOf(heldOutVectors[number] ?? [], index),
  }));
}

function askedQuestion(text: string, vectors: VectorsOfQuestion, { index, engine }: ReportInput): AskedQuestion {
  const answer = engine.search(text, vectors, { limit: 1 });
  const nearest = engine.rank(text, vectors, 'fused').articleSimilarities.reduce((most, similarity) => Math.max(most, similarity), 0);
  return {
    text,
    nearest,
    winner: answer.results[0]?.articleId ?? null,
    state: stateOf(answer.confidence),
    vector: placeOf(vectors, index),
  };
}

/** Where a question lies among the passages: a long message between its sentences. */
function placeOf(vectors: VectorsOfQuestion, { vectors: { projection } }: SiteIndex): Float32Array {
  const sum = new Float32Array(projection.inputDimension);
  for (const vector of vectors) vector.forEach((value, column) => (sum[column] = (sum[column] ?? 0) + value / vectors.length));
  return project(sum, projection);
}

function stateOf(confidence: Confidence): AskedQuestion['state'] {
  return confidence === 'nothing-fits' ? 'nothing-fits' : 'unknown';
}

function foundInTopic(topic: Topic, outcomes: readonly QuestionOutcome[]): FoundByTopic {
  return {
    topic,
    first: shareOf(outcomes.filter(isFirst).length, outcomes.length),
    inThree: shareOf(outcomes.filter(isInThree).length, outcomes.length),
  };
}

/** Not found at all is worse than any rank; among equals the surer mistake is worse. */
function byRank(a: QuestionOutcome, b: QuestionOutcome): number {
  return (b.rank ?? Infinity) === (a.rank ?? Infinity)
    ? b.probability - a.probability || (a.text < b.text ? -1 : 1)
    : (b.rank ?? Infinity) - (a.rank ?? Infinity);
}

function summarise(
  day: string,
  articles: readonly ArticleReport[],
  outcomes: readonly QuestionOutcome[],
  passages: number,
  reviewsPast: number,
): RunSummary {
  const grades = articles.map(({ reading }) => reading.grade).sort((a, b) => a - b);
  return {
    day,
    asked: outcomes.length,
    first: outcomes.filter(isFirst).length,
    inThree: outcomes.filter(isInThree).length,
    passages,
    indexedQuestions: articles.reduce((sum, { indexedQuestions }) => sum + indexedQuestions, 0),
    medianGrade: grades[Math.floor(grades.length / 2)] ?? 0,
    reviewsPast,
    articles: Object.fromEntries(
      articles.map(({ id, title, outcomes: own, reading }) => [
        id,
        { title, asked: own.length, first: own.filter(isFirst).length, grade: reading.grade, words: reading.words },
      ]),
    ),
  };
}
