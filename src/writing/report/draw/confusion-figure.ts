/**
 * Which articles are taken for which others, as a heat map. Rows are the articles that the questions belong to,
 * columns those that won; a number in each cell, so that shades are not all there is. Columns bear the numbers of the rows.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { isFirst } from '../../found/question-outcome.ts';
import { mostConfused } from '../confusions.ts';
import type { ArticleReport, Report } from '../report.ts';
import { shorten } from './shorten.ts';
import { topicMark } from './topic-marks.ts';

const cell = 27;
const left = 330;
const top = 34;
const mostArticles = 26;

export function confusionFigure(report: Report): Element {
  const ids = mostConfused(
    report.confusions,
    report.articles.map(({ id }) => id),
    mostArticles,
  );
  const articles = ids.flatMap((id) => report.articles.find((article) => article.id === id) ?? []);
  const placeOfTopic = new Map(report.topics.map(({ id }, position) => [id, position]));
  const questionsOf = new Map(report.confusions.map(({ right, winner, questions }) => [`${right} ${winner}`, questions]));
  const most = Math.max(1, ...report.confusions.map(({ questions }) => questions.length));
  const side = articles.length * cell;

  return s(
    'svg',
    {
      class: 'figure heat',
      viewBox: `0 0 ${left + side + 8} ${top + side + 8}`,
      role: 'img',
      'aria-label': 'Heat map of confusions between articles; the list beside it says the same in words',
    },
    [
      ...articles.flatMap((article, row) => [
        topicMark(placeOfTopic.get(article.topic) ?? 0, left - 40, top + (row + 0.5) * cell, 5.5),
        s('text', { class: 'heat-name', x: left - 54, y: top + (row + 0.5) * cell + 4, 'text-anchor': 'end' }, [
          shorten(article.title, 40),
          s('title', `${article.title} (${article.id})`),
        ]),
        s('text', { class: 'heat-number', x: left - 8, y: top + (row + 0.5) * cell + 4, 'text-anchor': 'end' }, String(row + 1)),
        s('text', { class: 'heat-number', x: left + (row + 0.5) * cell, y: top - 10, 'text-anchor': 'middle' }, [
          String(row + 1),
          s('title', article.title),
        ]),
      ]),
      ...articles.flatMap((right, row) =>
        articles.map((winner, column) => {
          const at = { x: left + column * cell, y: top + row * cell };
          return right === winner
            ? foundCell(right, at)
            : confusionCell(right, winner, questionsOf.get(`${right.id} ${winner.id}`) ?? [], most, at);
        }),
      ),
    ],
  );
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function foundCell(article: ArticleReport, { x, y }: Corner): Element {
  const found = article.outcomes.filter(isFirst).length;
  return s('g', { class: 'heat-own' }, [
    s('title', `${article.title}: ${found} of ${article.outcomes.length} questions find it first`),
    s('rect', { x, y, width: cell - 1, height: cell - 1 }),
    s('text', { x: x + cell / 2 - 0.5, y: y + cell / 2 + 4, 'text-anchor': 'middle' }, String(found)),
  ]);
}

function confusionCell(right: ArticleReport, winner: ArticleReport, questions: readonly string[], most: number, { x, y }: Corner): Element {
  if (questions.length === 0) return s('rect', { class: 'heat-none', x, y, width: cell - 1, height: cell - 1 });
  const shade = 1 + Math.round((3 * (questions.length - 1)) / Math.max(1, most - 1));
  return s('g', { class: `heat-${shade}` }, [
    s('title', `Asked for “${right.title}”, got “${winner.title}”:\n${questions.join('\n')}`),
    s('rect', { x, y, width: cell - 1, height: cell - 1 }),
    s('text', { x: x + cell / 2 - 0.5, y: y + cell / 2 + 4, 'text-anchor': 'middle' }, String(questions.length)),
  ]);
}
