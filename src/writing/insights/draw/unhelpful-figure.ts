/** Share of readers whom an article did not help: a mark for what was counted, a bar for what the count can tell. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Topic } from '../../../content/site-config.ts';
import { shorten } from '../../report/draw/shorten.ts';
import { round, topicClass, topicMark } from '../../report/draw/topic-marks.ts';
import type { ArticleOpinion } from '../insights.ts';

const width = 860;
const rowHeight = 40;
const left = 340;
const right = 110;
const top = 8;

export function unhelpfulFigure(articles: readonly ArticleOpinion[], topics: readonly Topic[]): Element {
  const bottom = top + articles.length * rowHeight;
  const x = (share: number): number => left + share * (width - left - right);
  return s(
    'svg',
    {
      class: 'figure',
      viewBox: `0 0 ${width} ${bottom + 34}`,
      role: 'img',
      'aria-label': `Share of readers whom each article did not help. ${articles.map(({ title, unhelpful }) => `${title}: ${unhelpful.count} of ${unhelpful.of}`).join('; ')}`,
    },
    [
      ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
        s('line', { class: 'grid', x1: x(share), x2: x(share), y1: top, y2: bottom }),
        s('text', { class: 'axis', x: x(share), y: bottom + 22, 'text-anchor': 'middle' }, `${share * 100} %`),
      ]),
      ...articles.map(({ title, topic, unhelpful }, row) => {
        const y = top + (row + 0.5) * rowHeight;
        const position = Math.max(
          0,
          topics.findIndex(({ id }) => id === topic),
        );
        return s('g', { class: `row ${topicClass(position)}` }, [
          s(
            'title',
            `${title}: ${unhelpful.count} of ${unhelpful.of} (95 % sure: between ${percent(unhelpful.low)} and ${percent(unhelpful.high)})`,
          ),
          s('rect', { class: 'row-ground', x: 0, y: y - rowHeight / 2, width, height: rowHeight }),
          s('text', { class: 'row-name', x: left - 16, y: y + 5, 'text-anchor': 'end' }, shorten(title, 46)),
          s('line', { class: 'interval', x1: round(x(unhelpful.low)), x2: round(x(unhelpful.high)), y1: y, y2: y }),
          topicMark(position, x(unhelpful.share), y, 7),
          s('text', { class: 'row-value', x: width - right + 16, y: y + 5 }, `${unhelpful.count} of ${unhelpful.of}`),
        ]);
      }),
    ],
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
