/** Share of questions found, a row a topic: a dot for first place, a ring for the first three, a bar for what the count can tell. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Report } from '../report.ts';
import type { Share } from '../wilson-interval.ts';
import { round, topicClass, topicMark } from './topic-marks.ts';

const width = 720;
const rowHeight = 46;
const left = 190;
const right = 64;
const top = 30;

/** The goal: first for 80 % of strangers' questions, in three for 93 %. */
const goals = { first: 0.8, inThree: 0.93 };

export function foundFigure({ foundByTopic, first, inThree }: Report): Element {
  const rows = [
    ...foundByTopic.map((row, position) => ({ ...row, name: row.topic.title, position })),
    { name: 'All topics', first, inThree, position: -1 },
  ];
  const height = top + rows.length * rowHeight + 34;
  const x = (share: number): number => left + share * (width - left - right);
  const bottom = top + rows.length * rowHeight;

  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    s('line', { class: 'grid', x1: x(share), x2: x(share), y1: top, y2: bottom }),
    s('text', { class: 'axis', x: x(share), y: bottom + 20, 'text-anchor': 'middle' }, `${share * 100} %`),
  ]);
  const goal = [
    s('line', { class: 'goal', x1: x(goals.first), x2: x(goals.first), y1: top, y2: bottom }),
    s('text', { class: 'axis', x: x(goals.first), y: top - 10, 'text-anchor': 'middle' }, 'goal for first place: 80 %'),
  ];
  return s(
    'svg',
    {
      class: 'figure',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': `Share of questions found first, by topic. ${rows.map(({ name, first: share }) => `${name}: ${percent(share)}`).join('; ')}`,
    },
    [
      ...grid,
      ...goal,
      ...rows.map(({ name, first: found, inThree: near, position }, row) => {
        const y = top + (row + 0.5) * rowHeight;
        return s('g', { class: position < 0 ? 'row total' : `row ${topicClass(position)}` }, [
          s(
            'title',
            `${name}: ${found.count} of ${found.of} first (95 % sure: between ${percentOf(found.low)} and ${percentOf(found.high)}), ${near.count} in the first three`,
          ),
          s('rect', { class: 'row-ground', x: 0, y: y - rowHeight / 2, width, height: rowHeight }),
          s('text', { class: 'row-name', x: left - 18, y: y + 5, 'text-anchor': 'end' }, name),
          s('line', { class: 'interval', x1: round(x(found.low)), x2: round(x(found.high)), y1: y, y2: y }),
          s('circle', { class: 'ring', cx: round(x(near.share)), cy: y, r: 5 }),
          position < 0 ? s('circle', { class: 'mark', cx: round(x(found.share)), cy: y, r: 7 }) : topicMark(position, x(found.share), y, 7),
          s('text', { class: 'row-value', x: width - right + 14, y: y + 5 }, percent(found)),
        ]);
      }),
    ],
  );
}

function percent({ share, of }: Share): string {
  return of === 0 ? '–' : percentOf(share);
}

function percentOf(share: number): string {
  return `${Math.round(share * 100)} %`;
}
