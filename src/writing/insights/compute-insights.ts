/** Records, with the site's index and engine, to what to write next. Pure: the same records give the same insights. */
import { articleRevision, withoutFrontMatter } from '../../content/article-revision.ts';
import type { FeedbackReason, FeedbackRecord, ReaderRecord, UnansweredRecord } from '../../content/reader-record.ts';
import type { Content } from '../../content/read-content.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { VectorsOfQuestion } from '../found/encode-questions.ts';
import { groupByMeaning } from '../meaning/group-by-meaning.ts';
import { cosine, toUnitLength } from '../report/article-vectors.ts';
import { shareOf } from '../report/wilson-interval.ts';
import type { ArticleOpinion, Insights, NearestArticle, QuestionGroup } from './insights.ts';
import { missingWords } from './missing-words.ts';
import { stepFor } from './next-step.ts';

export interface InsightsInput {
  readonly siteName: string;
  readonly records: readonly ReaderRecord[];
  readonly index: { readonly content: Pick<Content, 'articles'>; readonly passages: PassageIndex };
  readonly engine: SearchEngine;
  /** Vectors of a question as search reads it, of the encoder. */
  readonly vectorsOf: (question: string) => VectorsOfQuestion;
}

/** Mean cosine of the encoder's vectors from which two groups are about one thing. */
const sameMeaning = 0.5;

export function computeInsights(input: InsightsInput): Insights {
  const unanswered = input.records.filter((record) => record.kind === 'unanswered');
  const opinions = input.records.filter((record) => record.kind === 'feedback');
  const days = input.records.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  return {
    siteName: input.siteName,
    days: from === undefined || to === undefined ? null : { from, to },
    recordCount: input.records.length,
    questionCount: unanswered.length,
    opinionCount: opinions.length,
    groups: questionGroups(unanswered, input),
    articles: articleOpinions(opinions, input),
    reasons: reasonCounts(opinions.map(({ reason }) => reason)),
  };
}

/** The same question, however it was written, with all of its records. */
interface AskedQuestion {
  readonly text: string;
  readonly records: readonly UnansweredRecord[];
  readonly direction: Float32Array;
}

function questionGroups(unanswered: readonly UnansweredRecord[], input: InsightsInput): readonly QuestionGroup[] {
  const asked = [...Map.groupBy(unanswered, ({ question }) => question.trim().toLowerCase()).values()].map((records): AskedQuestion => {
    const text = records[0]?.question.trim() ?? '';
    return { text, records, direction: meanDirection(input.vectorsOf(text)) };
  });
  return groupByMeaning(
    asked.map(({ direction }) => direction),
    sameMeaning,
  )
    .map((positions) => describeGroup(middleFirst(positions.flatMap((position) => asked[position] ?? [])), input))
    .sort(
      (a, b) =>
        b.size - a.size ||
        b.questions.length - a.questions.length ||
        ((a.questions[0]?.text ?? '') < (b.questions[0]?.text ?? '') ? -1 : 1),
    );
}

function describeGroup(group: readonly AskedQuestion[], input: InsightsInput): QuestionGroup {
  const questions = group.map(({ text, records }) => ({
    text,
    times: records.length,
    confidence: input.engine.search(text, input.vectorsOf(text), { limit: 1 }).confidence,
  }));
  const records = group.flatMap((question) => question.records);
  const whys = whyCounts(records.map(({ why }) => why));
  const nearest = nearestArticle(group, input);
  const unknownWords = missingWords(
    group.map(({ text }) => text),
    null,
    input.index.passages,
  );
  return { questions, size: records.length, whys, nearest, unknownWords, ...stepFor({ questions, whys, nearest, unknownWords }) };
}

/** The article that most of the group is nearest to today, by the middle question where they differ. */
function nearestArticle(group: readonly AskedQuestion[], { engine, index, vectorsOf }: InsightsInput): NearestArticle | null {
  const results = group.flatMap(({ text }) => engine.search(text, vectorsOf(text), { limit: 1 }).results.slice(0, 1));
  const counts = Map.groupBy(results, ({ articleId }) => articleId);
  const [winners] = [...counts.values()].sort((a, b) => b.length - a.length);
  const [result] = winners ?? [];
  const middle = group.find(({ text }) => engine.search(text, vectorsOf(text), { limit: 1 }).results[0]?.articleId === result?.articleId);
  if (result === undefined || middle === undefined) return null;
  const article = index.passages.articles.findIndex(({ id }) => id === result.articleId);
  const { articleSimilarities } = engine.rank(middle.text, vectorsOf(middle.text), 'fused');
  return {
    id: result.articleId,
    title: result.title,
    section: result.section,
    similarity: articleSimilarities[article] ?? 0,
    missingWords: missingWords(
      group.map(({ text }) => text),
      article,
      index.passages,
    ),
  };
}

function articleOpinions(opinions: readonly FeedbackRecord[], { index }: InsightsInput): readonly ArticleOpinion[] {
  const articles = new Map(index.content.articles.map((article) => [String(article.id), article]));
  return [...Map.groupBy(opinions, ({ articleId }) => articleId)]
    .map(([id, own]): ArticleOpinion => {
      const article = articles.get(id);
      const revision =
        article &&
        articleRevision({
          title: article.frontMatter.title,
          summary: article.frontMatter.summary,
          body: withoutFrontMatter(article.source),
        });
      const ofToday = own.filter((opinion) => opinion.revision === revision);
      const unhelpful = ofToday.filter(({ answered }) => !answered);
      return {
        id,
        title: article?.frontMatter.title ?? id,
        topic: article?.frontMatter.topic ?? null,
        unhelpful: shareOf(unhelpful.length, ofToday.length),
        reasons: reasonCounts(unhelpful.map(({ reason }) => reason)),
        unexplained: unhelpful.filter(({ reason }) => reason === null).length,
        texts: unhelpful.flatMap(({ text }) => text ?? []),
        ofEarlierText: own.length - ofToday.length,
        isGone: article === undefined,
      };
    })
    .sort((a, b) => b.unhelpful.low - a.unhelpful.low || b.unhelpful.of - a.unhelpful.of || (a.id < b.id ? -1 : 1));
}

/** Where a question points: a long message between its sentences. */
function meanDirection(vectors: VectorsOfQuestion): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((value, column) => (sum[column] = (sum[column] ?? 0) + value));
  return toUnitLength(sum);
}

function middleFirst(group: readonly AskedQuestion[]): readonly AskedQuestion[] {
  const closeness = new Map(
    group.map((question) => [
      question,
      group.reduce((sum, other) => sum + other.records.length * cosine(question.direction, other.direction), 0),
    ]),
  );
  return group.toSorted((a, b) => (closeness.get(b) ?? 0) - (closeness.get(a) ?? 0));
}

function reasonCounts(found: readonly (FeedbackReason | null)[]): Readonly<Record<FeedbackReason, number>> {
  const times = (reason: FeedbackReason): number => found.filter((other) => other === reason).length;
  return { inaccurate: times('inaccurate'), confusing: times('confusing'), missing: times('missing'), other: times('other') };
}

function whyCounts(found: readonly UnansweredRecord['why'][]): QuestionGroup['whys'] {
  const times = (why: UnansweredRecord['why']): number => found.filter((other) => other === why).length;
  return { 'nothing-fits': times('nothing-fits'), 'not-meant': times('not-meant'), 'not-answered': times('not-answered') };
}
