/** Groups of unanswered questions as bars, the largest first: how often each was asked, and what became of it. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { UnansweredRecord } from '../../../content/reader-record.ts';
import { shorten } from '../../report/draw/shorten.ts';
import { round } from '../../report/draw/topic-marks.ts';
import type { QuestionGroup } from '../insights.ts';

const width = 860;
const rowHeight = 40;
const left = 340;
const right = 46;
const barHeight = 20;

/** In the order of the bars' parts. Each has a colour of its own and a pattern word in the legend. */
export const whyNames: readonly { readonly why: UnansweredRecord['why']; readonly name: string }[] = [
  { why: 'nothing-fits', name: 'nothing was found' },
  { why: 'not-meant', name: 'not what they meant' },
  { why: 'not-answered', name: 'the article did not answer' },
];

export function groupsFigure(groups: readonly QuestionGroup[]): Element {
  const most = Math.max(1, ...groups.map(({ size }) => size));
  const x = (size: number): number => (size / most) * (width - left - right);
  return s(
    'svg',
    {
      class: 'figure',
      viewBox: `0 0 ${width} ${groups.length * rowHeight + 8}`,
      role: 'img',
      'aria-label': `Unanswered questions by group. ${groups.map(({ questions, size }) => `${questions[0]?.text ?? ''}: ${size}`).join('; ')}`,
    },
    groups.map((group, row) => {
      const y = (row + 0.5) * rowHeight + 4;
      const text = group.questions[0]?.text ?? '';
      let from = left;
      const parts = whyNames.flatMap(({ why, name }, position) => {
        const size = group.whys[why];
        if (size === 0) return [];
        const bar = s(
          'rect',
          { class: `bar bar-${position}`, x: round(from), y: y - barHeight / 2, width: round(x(size)), height: barHeight },
          [s('title', `${size} times: ${name}`)],
        );
        from += x(size);
        return [bar];
      });
      return s('g', { class: 'row' }, [
        s('title', group.questions.map((question) => `${question.text} (${question.times})`).join('\n')),
        s('rect', { class: 'row-ground', x: 0, y: y - rowHeight / 2, width, height: rowHeight }),
        s('text', { class: 'row-name', x: left - 16, y: y + 5, 'text-anchor': 'end' }, shorten(text, 46)),
        ...parts,
        s('text', { class: 'row-value', x: round(from) + 10, y: y + 5 }, String(group.size)),
      ]);
    }),
  );
}
