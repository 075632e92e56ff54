/** Reviews that fall due, month by month: a mark an article in its topic's shape, a ring a fact; articles below, facts on top. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Report, Review } from '../report.ts';
import { topicMark } from './topic-marks.ts';

const width = 1120;
/** A year, whichever day of the month it is. */
const monthCount = 13;
const mark = 13;
const perRow = 5;
const left = 16;

export function reviewFigure(report: Report): Element {
  const months = monthsFrom(report.day);
  const columnWidth = (width - left) / (monthCount + 2);
  const toCome = report.reviews.filter(({ inDays }) => inDays >= 0);
  const groups = [
    report.reviews.filter(({ inDays }) => inDays < 0),
    ...months.map((month) => toCome.filter(({ due }) => due.startsWith(month))),
    toCome.filter(({ due }) => due.slice(0, 7) > (months.at(-1) ?? '')),
  ].map(articlesFirst);
  const rows = Math.max(1, ...groups.map(({ length }) => Math.ceil(length / perRow)));
  const ground = 26 + rows * mark;
  const topicOf = new Map<string, number>(
    report.articles.map(({ id, topic }) => [id, report.topics.findIndex((known) => known.id === topic)]),
  );

  return s(
    'svg',
    {
      class: 'figure',
      viewBox: `0 0 ${width} ${ground + 44}`,
      role: 'img',
      'aria-label': `Reviews due by month. ${groups.map((group, number) => `${columnName(number, months)}: ${group.length}`).join('; ')}`,
    },
    [
      s('line', { class: 'grid', x1: left, x2: width, y1: ground + 4, y2: ground + 4 }),
      ...groups.flatMap((group, column) => {
        const x = left + column * columnWidth;
        const marks = group.map((review, number) =>
          reviewMark(
            review,
            topicOf.get(review.id),
            x + ((number % perRow) + 0.5) * mark,
            ground - (Math.floor(number / perRow) + 0.5) * mark,
          ),
        );
        return [
          s('g', marks),
          s(
            'text',
            { class: 'row-name', x, y: ground - Math.ceil(group.length / perRow) * mark - 8 },
            group.length === 0 ? '' : String(group.length),
          ),
          s('text', { class: `axis${column === 0 && group.length > 0 ? ' alert' : ''}`, x, y: ground + 24 }, columnName(column, months)),
        ];
      }),
    ],
  );
}

function reviewMark(review: Review, topic: number | undefined, x: number, y: number): Element {
  const title = `${review.title}\n${review.kind === 'article' ? '' : `${review.kind}, `}due ${review.due}`;
  return topic === undefined ? s('circle', { class: 'ring', cx: x, cy: y, r: 4 }, [s('title', title)]) : topicMark(topic, x, y, 4.8, title);
}

function articlesFirst(reviews: readonly Review[]): readonly Review[] {
  return reviews.toSorted((a, b) => (a.kind === b.kind ? a.inDays - b.inDays : a.kind === 'article' ? -1 : 1));
}

/** @param column - 0 for what has passed, then a column a month, then what comes later */
function columnName(column: number, months: readonly string[]): string {
  if (column === 0) return 'passed';
  const month = months[column - 1];
  if (month === undefined) return 'later';
  return new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** @returns such as ["2026-11", "2026-12", …] */
function monthsFrom(day: string): readonly string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: monthCount }, (_, number) => new Date(Date.UTC(year, month - 1 + number, 1)).toISOString().slice(0, 7));
}
