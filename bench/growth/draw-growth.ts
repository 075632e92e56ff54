/** Growth as a drawing: three panels with logarithmic axes, so that "ten times the articles" is the same step everywhere. */
import { sizeText, timeText } from '../report/number-texts.ts';
import { cleanMs } from './growth-tables.ts';
import type { SizeFigures } from './growth-figures.ts';

interface Line {
  readonly name: string;
  readonly values: readonly number[];
}

interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly text: (value: number) => string;
}

const panelWidth = 300;
const panelHeight = 220;
const margin = { left: 66, top: 34, right: 96, bottom: 40 };
const colours = ['#0b5d4e', '#b3541e', '#3d5a98', '#7a3b8f'];

export function drawGrowth(sizes: readonly SizeFigures[]): string {
  const articles = sizes.map(({ build }) => build.articles);
  const line = (name: string, pick: (size: SizeFigures) => number): Line => ({ name, values: sizes.map(pick) });
  const panels: readonly Panel[] = [
    {
      title: 'Index with brotli',
      text: sizeText,
      lines: [
        line('outline', ({ build }) => build.brotli.outline),
        line('texts', ({ build }) => build.brotli.texts),
        line('vectors', ({ build }) => build.brotli.vectors),
        line('sentences', ({ build }) => build.brotli.sentences),
      ],
    },
    {
      title: 'One question, p95',
      text: timeText,
      lines: [line('words', ({ query }) => query.words.p95), line('fused', ({ query }) => query.fused.p95)],
    },
    {
      title: 'Build and start',
      text: timeText,
      lines: [
        line('clean build', cleanMs),
        line('engine ready', ({ query }) => query.engineReadyMs),
        line('first words', ({ query }) => query.firstWordsMs),
      ],
    },
  ];
  const step = panelWidth + margin.left + margin.right;
  const height = panelHeight + margin.top + margin.bottom;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${step * panels.length} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Growth of index, question time and build time with the number of articles">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...panels.map(
      (panel, place) => `<g transform="translate(${place * step + margin.left} ${margin.top})">${drawPanel(panel, articles)}</g>`,
    ),
    '</svg>\n',
  ].join('\n');
}

function drawPanel({ title, lines, text }: Panel, articles: readonly number[]): string {
  const values = lines.flatMap((line) => line.values).filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const first = Math.log10(articles[0] ?? 1);
  const last = Math.log10(articles.at(-1) ?? 10);
  const x = (count: number): number => Math.round(((Math.log10(count) - first) / (last - first || 1)) * panelWidth);
  const y = (value: number): number =>
    Math.round(panelHeight - ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * panelHeight);
  const ticks = Array.from({ length: high - low + 1 }, (_, place) => 10 ** (low + place));
  const labels = spreadLabels(lines.map((line) => y(line.values.at(-1) ?? 1)));
  return [
    `<text x="0" y="-14" font-weight="600" font-size="14">${title}</text>`,
    ...ticks.map(
      (tick) =>
        `<path d="M0 ${y(tick)}H${panelWidth}" stroke="#ddd"/><text x="-8" y="${y(tick) + 4}" text-anchor="end" fill="#555">${text(tick)}</text>`,
    ),
    ...articles.map(
      (count) => `<text x="${x(count)}" y="${panelHeight + 18}" text-anchor="middle" fill="#555">${count.toLocaleString('en-GB')}</text>`,
    ),
    `<text x="${panelWidth / 2}" y="${panelHeight + 34}" text-anchor="middle" fill="#555">articles</text>`,
    ...lines.map(({ name, values: own }, place) => {
      const colour = colours[place] ?? '#000';
      const points = own.map((value, number) => `${x(articles[number] ?? 1)},${y(value)}`);
      const dots = points.map(
        (point) => `<circle cx="${point.split(',')[0] ?? ''}" cy="${point.split(',')[1] ?? ''}" r="3" fill="${colour}"/>`,
      );
      return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}<text x="${panelWidth + 8}" y="${(labels[place] ?? 0) + 4}" fill="${colour}">${name}</text>`;
    }),
  ].join('');
}

/** Names at the ends of lines, moved apart where lines end together. */
function spreadLabels(places: readonly number[]): readonly number[] {
  const order = places.map((place, line) => ({ place, line })).sort((a, b) => a.place - b.place);
  const labels: number[] = [];
  let above = -Infinity;
  for (const { place, line } of order) {
    above = Math.max(place, above + 14);
    labels[line] = above;
  }
  return labels;
}
