/** The figures at the top of a report, each with its change since the last one. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Report } from '../report.ts';
import { percent } from './section.ts';

interface KeyFigure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly now: number;
  readonly before: number | undefined;
  readonly format: (difference: number) => string;
  /** Which direction is good news; undefined when neither is. */
  readonly better?: 'more' | 'less';
}

export function keyFigures({ first, inThree, summary, change }: Report): Element {
  const before = change?.since;
  const points = (difference: number): string => `${(difference * 100).toFixed(1)} points`;
  const plain = (difference: number): string => difference.toLocaleString('en-GB');
  const figures: readonly KeyFigure[] = [
    {
      name: 'Found first',
      value: percent(first.share),
      note: `between ${percent(first.low)} and ${percent(first.high)}`,
      now: first.share,
      before: before && shareOf(before.first, before.asked),
      format: points,
      better: 'more',
    },
    {
      name: 'In the first three',
      value: percent(inThree.share),
      note: `between ${percent(inThree.low)} and ${percent(inThree.high)}`,
      now: inThree.share,
      before: before && shareOf(before.inThree, before.asked),
      format: points,
      better: 'more',
    },
    {
      name: 'Articles',
      value: plain(Object.keys(summary.articles).length),
      note: `${plain(summary.indexedQuestions)} indexed questions, ${plain(summary.asked)} held out`,
      now: Object.keys(summary.articles).length,
      before: before && Object.keys(before.articles).length,
      format: plain,
    },
    {
      name: 'Reading grade',
      value: summary.medianGrade.toFixed(1),
      note: 'median, in years of school',
      now: summary.medianGrade,
      before: before?.medianGrade,
      format: (difference) => difference.toFixed(1),
      better: 'less',
    },
    {
      name: 'Reviews overdue',
      value: plain(summary.reviewsPast),
      note: 'articles and facts',
      now: summary.reviewsPast,
      before: before?.reviewsPast,
      format: plain,
      better: 'less',
    },
  ];
  return h(
    'dl',
    { class: 'key-figures' },
    figures.map((figure) =>
      h('div', [
        h('dt', figure.name),
        h('dd', [h('span', { class: 'value' }, figure.value), h('span', { class: 'note' }, figure.note), ...difference(figure)]),
      ]),
    ),
  );
}

function difference({ now, before, format, better }: KeyFigure): readonly Element[] {
  if (before === undefined) return [];
  const step = now - before;
  // What rounds to nothing is nothing.
  if (Math.abs(step) < 0.0005) return [h('span', { class: 'difference' }, 'as before')];
  const isGood = better !== undefined && step > 0 === (better === 'more');
  const direction = better === undefined ? '' : isGood ? ' good' : ' bad';
  return [h('span', { class: `difference${direction}` }, `${step > 0 ? '▲ +' : '▼ −'}${format(Math.abs(step))}`)];
}

function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}
