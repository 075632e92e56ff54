/** The map of the content: articles as marks of their topic, held-out questions as small dots, gaps as crosses. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { isFirst } from '../../found/question-outcome.ts';
import type { ArticleReport, Report } from '../report.ts';
import { placeLabels } from './place-labels.ts';
import { shorten } from './shorten.ts';
import { round, topicClass, topicMark } from './topic-marks.ts';

const width = 1120;
const height = 760;
const margin = 28;
const longestLabel = 30;

export function mapFigure(report: Report): Element {
  const placeOfTopic = new Map(report.topics.map(({ id }, position) => [id, position]));
  const x = (share: number): number => margin + share * (width - 2 * margin);
  const y = (share: number): number => margin + share * (height - 2 * margin);

  const questions = report.questionPoints
    .filter(({ isGap }) => !isGap)
    .map(({ text, point, topic }) =>
      s(
        'circle',
        {
          class: `asked ${topic === null ? '' : topicClass(placeOfTopic.get(topic) ?? 0)}`,
          cx: round(x(point.x)),
          cy: round(y(point.y)),
          r: 2.2,
        },
        [s('title', text)],
      ),
    );
  const gaps = report.questionPoints
    .filter(({ isGap }) => isGap)
    .map(({ text, point }) =>
      s('path', { class: 'gap', d: 'M-4-4L4 4M4-4L-4 4', transform: `translate(${round(x(point.x))} ${round(y(point.y))})` }, [
        s('title', `No article near: ${text}`),
      ]),
    );
  const articles = report.articles.map((article) =>
    topicMark(placeOfTopic.get(article.topic) ?? 0, x(article.point.x), y(article.point.y), 6.5, hoverText(article)),
  );
  const labels = placeLabels(
    mostTalkedAbout(report.articles).map(({ title, point }) => ({ x: x(point.x), y: y(point.y), text: shorten(title, longestLabel) })),
    { lineHeight: 15, letterWidth: 5.9, clearance: 8, width, height },
  ).map((label) => s('text', { class: 'map-label', x: round(label.x), y: round(label.y), 'text-anchor': label.anchor }, label.text));

  return s('svg', { class: 'figure map', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': 'map-title map-text' }, [
    s('title', { id: 'map-title' }, 'Map of the content'),
    s(
      'desc',
      { id: 'map-text' },
      `${report.articles.length} articles and ${report.questionPoints.length} questions in the plane; what means the same lies together. The table below lists the same articles.`,
    ),
    s('g', questions),
    s('g', gaps),
    s('g', { class: 'labels' }, labels),
    s('g', articles),
  ]);
}

/** Articles that lose questions are named first: they are what a reader of the map looks for. */
function mostTalkedAbout(articles: readonly ArticleReport[]): readonly ArticleReport[] {
  const lost = (article: ArticleReport): number => article.outcomes.filter((outcome) => !isFirst(outcome)).length;
  return articles.toSorted((a, b) => lost(b) - lost(a) || (a.id < b.id ? -1 : 1));
}

function hoverText({ title, id, outcomes }: ArticleReport): string {
  return `${title}\n${id}\n${outcomes.filter(isFirst).length} of ${outcomes.length} held-out questions first`;
}
