/** What has changed since the last report, and the line of found-first over all of them. */
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { formatDay } from '../../../content/format-day.ts';
import type { Report } from '../report.ts';
import type { ArticleChange, RunChange } from '../run-change.ts';
import type { RunSummary } from '../run-summary.ts';
import { articleName, count, frame, paragraph, table } from './section.ts';
import type { ReportSection } from './section.ts';
import { round } from './topic-marks.ts';

const shown = 10;

export function changeSection(report: Report): ReportSection {
  const { change } = report;
  if (change === undefined) {
    return {
      id: 'change',
      name: 'Change',
      finding: 'The first report',
      parts: [paragraph('The next one will say here what has changed. Figures are kept in reports/history.json.')],
    };
  }
  const { added, removed, better, worse } = change;
  return {
    id: 'change',
    name: 'Change',
    finding: `Since ${formatDay(change.since.day, 'en-GB')}: ${count(better.length, 'article is', 'articles are')} found better, ${worse.length} worse`,
    parts: [
      frame('Found first in every report', historyFigure(report.runs)),
      measures(report, change),
      ...articleChanges(report, 'Found better than before', better),
      ...articleChanges(report, 'Found worse than before', worse),
      ...(added.length === 0
        ? []
        : [
            h('h3', count(added.length, 'new article')),
            h(
              'ul',
              { class: 'plain' },
              added.map((id) => h('li', [articleName(report, id)])),
            ),
          ]),
      ...(removed.length === 0
        ? []
        : [
            h('h3', count(removed.length, 'removed article')),
            h(
              'ul',
              { class: 'plain' },
              removed.map(({ id, title }) => h('li', `${title} (${id})`)),
            ),
          ]),
    ],
  };
}

function measures({ summary }: Report, { since }: RunChange): Element {
  const row = (name: string, of: (run: RunSummary) => number, digits = 0): readonly string[] => {
    const format = (value: number): string =>
      value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits });
    const step = of(summary) - of(since);
    return [name, format(of(since)), format(of(summary)), step === 0 ? '' : `${step > 0 ? '+' : '−'}${format(Math.abs(step))}`];
  };
  const share = (count: number, asked: number): number => (asked === 0 ? 0 : (100 * count) / asked);
  return table(
    'Then and now',
    [{ name: 'Measure' }, { name: 'Then', isNumber: true }, { name: 'Now', isNumber: true }, { name: 'Change', isNumber: true }],
    [
      row('Found first, %', ({ first, asked }) => share(first, asked), 1),
      row('In the first three, %', ({ inThree, asked }) => share(inThree, asked), 1),
      row('Articles', ({ articles }) => Object.keys(articles).length),
      row('Passages', ({ passages }) => passages),
      row('Indexed questions', ({ indexedQuestions }) => indexedQuestions),
      row('Held-out questions', ({ asked }) => asked),
      row('Median reading grade', ({ medianGrade }) => medianGrade, 1),
      row('Reviews overdue', ({ reviewsPast }) => reviewsPast),
    ],
  );
}

function articleChanges(report: Report, caption: string, changes: readonly ArticleChange[]): readonly Element[] {
  if (changes.length === 0) return [];
  return [
    table(
      changes.length > shown ? `${caption}: the ${shown} largest of ${changes.length} changes` : caption,
      [{ name: 'Article' }, { name: 'Then', isNumber: true }, { name: 'Now', isNumber: true }],
      changes
        .slice(0, shown)
        .map(({ id, before, now }) => [articleName(report, id), `${before.first} of ${before.asked}`, `${now.first} of ${now.asked}`]),
    ),
  ];
}

const width = 720;
const height = 150;
const left = 44;

/** Time runs from run to run, not from day to day: a quiet month needs no room. */
function historyFigure(runs: readonly RunSummary[]): Element {
  const shares = runs.map(({ first, asked }) => (asked === 0 ? 0 : first / asked));
  const least = Math.floor(Math.min(...shares) * 20) / 20;
  const most = Math.max(least + 0.05, Math.ceil(Math.max(...shares) * 20) / 20);
  const x = (number: number): number => round(left + 10 + (number * (width - left - 60)) / Math.max(1, runs.length - 1));
  const y = (share: number): number => round(20 + (1 - (share - least) / (most - least)) * (height - 60));
  return s(
    'svg',
    {
      class: 'figure',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': `Found first in ${runs.length} reports, now ${Math.round((shares.at(-1) ?? 0) * 100)} %`,
    },
    [
      ...[least, most].flatMap((share) => [
        s('line', { class: 'grid', x1: left, x2: width, y1: y(share), y2: y(share) }),
        s('text', { class: 'axis', x: left - 8, y: y(share) + 4, 'text-anchor': 'end' }, `${Math.round(share * 100)} %`),
      ]),
      s('polyline', { class: 'line', points: shares.map((share, number) => `${x(number)},${y(share)}`).join(' ') }),
      ...runs.map((run, number) =>
        s('circle', { class: 'mark', cx: x(number), cy: y(shares[number] ?? 0), r: 4 }, [
          s('title', `${run.day}: ${run.first} of ${run.asked} first`),
        ]),
      ),
      s('text', { class: 'axis', x: left + 10, y: height - 12 }, runs[0]?.day ?? ''),
      s('text', { class: 'axis', x: width - 4, y: height - 12, 'text-anchor': 'end' }, runs.at(-1)?.day ?? ''),
    ],
  );
}
