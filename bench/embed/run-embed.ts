/**
 * The part "embed": what `<waymark-help>` costs the page of an app, in bytes and on its main thread, beside the same page
 * without it. The app is another site than the help centre: the frame's own work happens in a process of its own.
 */
import { serveApp } from '../../tests/browser/harness/embed-host.ts';
import { serveFolder } from '../../src/serving/serve-folder.ts';
import type { PartContext, PartResult, PartTable } from '../report/part.ts';
import { sizeText, timeText } from '../report/number-texts.ts';
import { embedBytes } from './embed-bytes.ts';
import type { EmbedBytes } from './embed-bytes.ts';
import { visitApp } from './visit-app.ts';
import type { AppVisit } from './visit-app.ts';

const orders = `<h1>Your orders</h1>${'<p>Two shirts, delivered on 14 November. <a href="#pay">Pay</a></p>'.repeat(100)}`;

interface EmbedFigures {
  readonly bytes: EmbedBytes;
  readonly slowdown: number;
  readonly visits: number;
  readonly blank: AppVisit;
  readonly withHelp: AppVisit;
}

export async function runEmbed({ outDir, isQuick, log }: PartContext): Promise<PartResult> {
  const visits = isQuick ? 2 : 15;
  const help = await serveFolder({ folder: outDir, port: 0 });
  const app = await serveApp('127.0.0.1');
  const page = (head: string, body: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orders</title>${head}</head><body>${orders}${body}</body></html>`;
  app.set('/robots.txt', { body: '', type: 'text/plain' });
  app.set('/blank', { body: page('', '') });
  app.set('/help', { body: page(`<script async src="${help.origin}/embed/v1.js"></script>`, '<waymark-help></waymark-help>') });
  try {
    const all: EmbedFigures[] = [];
    const bytes = await embedBytes(outDir);
    for (const slowdown of [1, 4]) {
      log(`embed: ${visits} visits at 1/${slowdown} of the speed`);
      const blank = await visitApp({ address: `${app.origin}/blank`, slowdown, visits });
      const withHelp = await visitApp({ address: `${app.origin}/help`, slowdown, visits });
      all.push({ bytes, slowdown, visits, blank, withHelp });
    }
    return { name: 'embed', figures: all, tables: [bytesTable(bytes), ...all.map(taskTable)] };
  } finally {
    await app.close();
    await help.close();
  }
}

function bytesTable({ script, visitScript, panelHome }: EmbedBytes): PartTable {
  return {
    title: 'Bytes',
    notes: ['The script is there before anybody turns to the help; the rest comes at the first sign of intent.'],
    columns: ['', 'with brotli'],
    rows: [
      ['/embed/v1.js, before anybody turns to the help', sizeText(script)],
      ['/embed/v1-visit-….js, at the first sign of intent', sizeText(visitScript)],
      ["panel's home with its styles and scripts, fonts apart, in the frame", sizeText(panelHome)],
    ],
  };
}

function taskTable({ slowdown, visits, blank, withHelp }: EmbedFigures): PartTable {
  const row = (what: string, one: keyof AppVisit): readonly string[] => [what, timeText(blank[one]), timeText(withHelp[one])];
  const alone = (what: string, one: keyof AppVisit): readonly string[] => [what, '–', timeText(withHelp[one])];
  return {
    title: slowdown === 1 ? "The app's main thread, at full speed" : `The app's main thread, at 1/${slowdown} of the speed`,
    notes: [
      `Medians of ${visits} visits, each a first one. Page load: from navigation until 1.5 s after it; a page's own tasks vary more from visit to visit than the help adds, so its scripts are counted apart. Tasks are counted by the thread's own time on a processor, slowed as told; the last two rows by the clock. The frame runs in another process, as it does in every browser with site isolation.`,
    ],
    columns: ['', 'page without it', 'with it'],
    rows: [
      row('page load: all tasks', 'loadTotalMs'),
      row('page load: longest task', 'loadLongestMs'),
      alone('page load: time in the script, compiling included', 'loadScriptMs'),
      alone('page load: longest stretch in the script', 'loadStretchMs'),
      alone('page load: the longest task with such a stretch', 'loadOursMs'),
      alone('from pointing at the launcher until the panel is ready: longest stretch in a script of the help', 'intentStretchMs'),
      alone('the longest task with such a stretch, the browser’s work for the pointer included', 'intentOursMs'),
      alone('opening and closing five times: longest stretch in a script of the help', 'useStretchMs'),
      alone('the longest task with such a stretch', 'useOursMs'),
      alone('opening a panel that was fetched before: from the call until the next frame is painted', 'openMs'),
      alone('from pointing at the launcher until the panel is ready', 'readyMs'),
    ],
  };
}
