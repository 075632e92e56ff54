/** Figures of the browser as tables, with what was promised beside them. */
import type { PartTable } from '../report/part.ts';
import { sizeText, timeText } from '../report/number-texts.ts';
import type { QuestionTimes } from './ask-in-page.ts';
import { categories } from './byte-categories.ts';
import type { BrowserFigures } from './browser-figures.ts';
import type { Memory } from './visitor.ts';

export function browserTables(figures: BrowserFigures): readonly PartTable[] {
  return [
    bytesTable(figures),
    milestoneTable(figures),
    questionTable(figures),
    memoryTable(figures),
    slowLineTable(figures),
    returnTable(figures),
  ];
}

function bytesTable({ bytes, articleBytes, browser }: BrowserFigures): PartTable {
  const sum = (some: BrowserFigures['bytes']): number => Object.values(some).reduce((total, own) => total + own, 0);
  const cell = (own: number | undefined): string => (own === undefined ? '–' : sizeText(own));
  return {
    title: 'Bytes of a first visit',
    notes: [
      `${browser}, bodies as the server sent them. The search page is left to load everything up to the full encoder; the article is opened and no more.`,
    ],
    columns: ['what', 'search page', 'article'],
    rows: [
      ...categories
        .filter((category) => category in bytes || category in articleBytes)
        .map((category) => [category, cell(bytes[category]), cell(articleBytes[category])]),
      ['all', sizeText(sum(bytes)), sizeText(sum(articleBytes))],
    ],
  };
}

function milestoneTable({ speeds, slowLine }: BrowserFigures): PartTable {
  const cell = (ms: number | null): string => (ms === null ? '–' : timeText(ms));
  return {
    title: 'Time until an answer',
    notes: [
      'From the start of the navigation to a search page with a question in its address, to the frame with the answer. Everything of the page runs at a quarter of the speed where the CPU is slowed, worker included: its process is stopped three quarters of the time. "Full" is when it is ready; a list that is being read is not redrawn for it.',
    ],
    columns: [
      'CPU',
      'line',
      'visits (median)',
      'words',
      'meaning (light)',
      'full encoder ready',
      'longest task of the main thread',
      'tasks over 50 ms',
      'longest by the clock',
      'a fixed loop in the page',
    ],
    rows: [
      ...speeds.map(({ slowdown, visits, milestones, tasks, loopMs }) => [
        slowdown === 1 ? 'as it is' : `slowed ${slowdown} times`,
        'local',
        String(visits),
        cell(milestones.words),
        cell(milestones.meaning),
        cell(milestones.full),
        timeText(tasks.longestMs),
        String(tasks.over50),
        timeText(tasks.longestClockMs),
        timeText(loopMs),
      ]),
      [
        'as it is',
        'slow 4G',
        '1',
        cell(slowLine.milestones.words),
        cell(slowLine.milestones.meaning),
        cell(slowLine.milestones.full),
        '–',
        '–',
        '–',
        '–',
      ],
    ],
  };
}

function questionTable({ speeds }: BrowserFigures): PartTable {
  const row = (cpu: string, what: string, { questions, endToEnd, roundTrip, byMeaning }: QuestionTimes): readonly string[] => [
    cpu,
    what,
    String(questions),
    timeText(endToEnd.p50),
    timeText(endToEnd.p95),
    timeText(roundTrip.p50),
    timeText(roundTrip.p95),
    `${Math.round(byMeaning * 100)} %`,
  ];
  return {
    title: 'One question',
    notes: [
      'End to end: from the key press to the frame with the answer, so at least the wait for the next frame (up to 17 ms). Round trip: from the message to the worker to its answer. The search page asks whole questions with Enter; suggestions are asked for at every letter.',
    ],
    columns: ['CPU', 'what', 'asked', 'end to end p50', 'p95', 'round trip p50', 'p95', 'by meaning'],
    rows: speeds.flatMap(({ slowdown, typing, light, full }) => {
      const cpu = slowdown === 1 ? 'as it is' : `slowed ${slowdown} times`;
      return [
        row(cpu, 'suggestions by words, a letter', typing),
        row(cpu, 'words and light encoder', light),
        row(cpu, 'words and full encoder', full),
      ];
    }),
  };
}

function memoryTable({ memory }: BrowserFigures): PartTable {
  const cell = (bytes: number | null): string => (bytes === null ? 'not known' : sizeText(bytes));
  const beyond = (bytes: number | null, empty: number | null): string =>
    bytes === null || empty === null ? 'not known' : sizeText(Math.max(0, bytes - empty));
  const row = (what: string, own: Memory): readonly string[] => [
    what,
    cell(own.workerBytes),
    cell(own.nowBytes),
    cell(own.peakBytes),
    beyond(own.peakBytes, memory.empty.peakBytes),
  ];
  return {
    title: 'Memory',
    notes: [
      'Worker: JavaScript heap in use and WebAssembly and other buffers (Runtime.getHeapUsage). Process: resident memory of the page with everything that Chromium itself needs, from the system; its peak since the navigation.',
    ],
    columns: ['when', 'worker', 'process now', 'process peak', 'peak beyond an empty page'],
    rows: [
      row('a page without search', memory.empty),
      row('after an answer by the light encoder', memory.light),
      row('with the full encoder too', memory.full),
    ],
  };
}

function slowLineTable({ slowLine }: BrowserFigures): PartTable {
  return {
    title: 'Slow 4G, first visit',
    notes: [
      '1.6 Mbit/s shared by all connections, 150 ms for each round trip, made by the server. The browser is made to report "4g": left alone, Chromium takes such a line for "3g" in some runs, and the full encoder then stays away.',
    ],
    columns: ['after', 'what', 'bytes of finished files'],
    rows: slowLine.log.map(({ atMs, what, bytesSoFar }) => [timeText(atMs), what, sizeText(bytesSoFar)]),
  };
}

function returnTable({ returns }: BrowserFigures): PartTable {
  const { second, openPageByMeaning, offlineReload } = returns;
  const cell = (ms: number | null): string => (ms === null ? '–' : timeText(ms));
  const sent = second.requests.filter(({ status }) => status !== 304);
  return {
    title: 'Coming again',
    notes: [],
    columns: ['what', 'result'],
    rows: [
      [
        'second visit: words, meaning, full',
        [second.milestones.words, second.milestones.meaning, second.milestones.full].map(cell).join(', '),
      ],
      [
        'second visit: requests',
        `${second.requests.length}, of which ${second.requests.length - sent.length} unchanged; ${sizeText(sent.reduce((sum, { bytes }) => sum + bytes, 0))} sent`,
      ],
      ['second visit: sent again', sent.map(({ path }) => path).join(', ') || 'nothing'],
      ['the server is gone, the page is open: questions answered by meaning', `${Math.round(openPageByMeaning * 100)} %`],
      ['the server is gone, the page is loaded again', `answers by ${offlineReload.answersBy}: ${offlineReload.what}`],
    ],
  };
}
