/** One figure of every article as a mark on a line, a row a topic: where most are, and which stand out. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { ArticleReport, Report } from '../report.ts';
import { stackMarks } from './stack-marks.ts';
import { round, topicMark } from './topic-marks.ts';

const width = 720;
const rowHeight = 58;
const left = 190;
const right = 26;
const top = 28;
const radius = 4.6;

export interface SpreadOptions {
  /** What the figure shows, such as "Reading grade". */
  readonly name: string;
  readonly valueOf: (article: ArticleReport) => number;
  /** Text of a value, such as "812 words". */
  readonly format: (value: number) => string;
  /** Distance of the lines behind the marks. */
  readonly step: number;
}

export function spreadFigure({ topics, articles }: Report, { name, valueOf, format, step }: SpreadOptions): Element {
  const values = articles.map(valueOf);
  const from = Math.floor(Math.min(...values, step) / step) * step;
  const to = Math.max(from + step, Math.ceil(Math.max(...values, 0) / step) * step);
  const x = (value: number): number => left + ((value - from) / (to - from)) * (width - left - right);
  const bottom = top + topics.length * rowHeight;
  const median = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, number) => from + number * step);
  return s(
    'svg',
    {
      class: 'figure',
      viewBox: `0 0 ${width} ${bottom + 30}`,
      role: 'img',
      'aria-label': `${name} of every article, by topic; the median is ${format(median)}`,
    },
    [
      ...ticks.flatMap((tick) => [
        s('line', { class: 'grid', x1: round(x(tick)), x2: round(x(tick)), y1: top, y2: bottom }),
        s('text', { class: 'axis', x: round(x(tick)), y: bottom + 20, 'text-anchor': 'middle' }, String(tick)),
      ]),
      s('line', { class: 'goal', x1: round(x(median)), x2: round(x(median)), y1: top, y2: bottom }),
      s('text', { class: 'axis', x: round(x(median)), y: top - 10, 'text-anchor': 'middle' }, `median: ${format(median)}`),
      ...topics.flatMap((topic, position) => {
        const y = top + (position + 0.5) * rowHeight;
        const own = articles
          .filter((article) => article.topic === topic.id)
          .sort((a, b) => valueOf(a) - valueOf(b) || (a.id < b.id ? -1 : 1));
        const offsets = stackMarks(
          own.map((article) => x(valueOf(article))),
          radius * 2 + 1,
          rowHeight / 2 - radius,
        );
        return [
          s('text', { class: 'row-name', x: left - 18, y: y + 5, 'text-anchor': 'end' }, topic.title),
          ...own.map((article, number) =>
            topicMark(position, x(valueOf(article)), y + (offsets[number] ?? 0), radius, `${article.title}\n${format(valueOf(article))}`),
          ),
        ];
      }),
    ],
  );
}
