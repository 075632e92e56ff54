/** The part "browser": the built site in Chromium, as it is and with the CPU slowed four times, on a fast and on a slow line. */
import site from '../../site.config.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readSiteIndex } from '../../src/index/read-site-index.ts';
import type { Manifest } from '../../src/index/manifest.ts';
import { readPageParts } from '../budgets/script-graph.ts';
import type { PartContext, PartResult } from '../report/part.ts';
import { askWithEnter, typeLetters } from './ask-in-page.ts';
import type { QuestionTimes } from './ask-in-page.ts';
import type { BrowserFigures, SpeedFigures } from './browser-figures.ts';
import { browserTables } from './browser-tables.ts';
import { bytesByCategory } from './byte-categories.ts';
import { countingServer } from './counting-server.ts';
import type { CountingServer } from './counting-server.ts';
import { firstVisit, openSearch } from './first-visit.ts';
import type { Milestones } from './first-visit.ts';
import { longTasks } from './longest-task.ts';
import { returnVisits } from './return-visits.ts';
import { shapedLink, slow4G } from './shaped-link.ts';
import { slowLineLog } from './slow-line-log.ts';
import { visitor } from './visitor.ts';

export async function runBrowser(context: PartContext): Promise<PartResult> {
  const { outDir, isQuick, log } = context;
  const { manifest } = await readSiteIndex(outDir);
  const search = await readPageParts(outDir, '/search/');
  const ofIntent = new Set([...search.onIntent, ...search.forEncoder]);
  const questions = await heldOutQuestions(context, isQuick ? 8 : 60);
  const server = await countingServer(outDir);
  try {
    log('browser: bytes and memory of a first visit');
    const full = await firstVisit(server, server.origin, {});
    const bytes = bytesByCategory(server.requests, manifest, ofIntent);
    const light = await firstVisit(server, server.origin, { memoryGiB: 2 });
    const articleBytes = await articleVisit(server, manifest, ofIntent);

    const speeds: SpeedFigures[] = [];
    for (const slowdown of [1, 4]) {
      log(`browser: times, CPU slowed ${slowdown} times`);
      speeds.push(
        await measureSpeed(server, slowdown, isQuick ? 1 : slowdown === 1 ? 7 : 3, slowdown === 1 ? questions : questions.slice(0, 30)),
      );
    }

    log('browser: slow 4G');
    const line = await shapedLink(server.accept, slow4G);
    const slow = await firstVisit(server, line.origin, {});
    const slowLine = { milestones: slow.milestones, log: slowLineLog(slow, server.requests, manifest, ofIntent) };
    await line.close();

    log('browser: second visit, offline');
    const returns = await returnVisits(await countingServer(outDir));
    const figures: BrowserFigures = {
      browser: await browserVersion(server),
      bytes,
      articleBytes,
      speeds,
      memory: { empty: full.memoryBefore, light: light.memory, full: full.memory },
      slowLine,
      returns,
    };
    return { name: 'browser', figures, tables: browserTables(figures) };
  } finally {
    await server.close();
  }
}

async function measureSpeed(server: CountingServer, slowdown: number, visits: number, questions: readonly string[]): Promise<SpeedFigures> {
  const milestones: Milestones[] = [];
  for (let visit = 1; visit < visits; visit += 1) milestones.push((await firstVisit(server, server.origin, { slowdown })).milestones);

  let full: QuestionTimes | undefined;
  const last = await firstVisit(server, server.origin, { slowdown }, async (someone) => {
    full = await askWithEnter(someone, questions);
  });
  milestones.push(last.milestones);

  const someone = await visitor(server.origin, { slowdown, memoryGiB: 2 });
  try {
    const tasks = await longTasks(someone, slowdown, async () => {
      await openSearch(someone, server.origin, { memoryGiB: 2 });
      await askWithEnter(someone, questions.slice(0, 5));
    });
    const light = await askWithEnter(someone, questions);
    const loopMs = await someone.page.evaluate(timeLoop);
    await someone.page.goto(`${server.origin}/`);
    await someone.page.focus('input[name="q"]');
    await someone.waitFor('search to be ready', (event) => event.kind === 'state' && event.state.kind === 'ready');
    const typing = await typeLetters(someone, questions.slice(0, 6));
    if (full === undefined) throw new Error('The last visit asked nothing.');
    return { slowdown, visits, milestones: medianOf(milestones), typing, light, full, tasks, loopMs };
  } finally {
    await someone.leave();
  }
}

/** Runs in the page: median of seven. */
function timeLoop(): number {
  const times = Array.from({ length: 7 }, () => {
    const startedAt = performance.now();
    let sum = 0;
    for (let turn = 0; turn < 2e7; turn += 1) sum = (Math.imul(sum, 31) + turn) | 0;
    return performance.now() - startedAt + (sum === 1 ? 1 : 0);
  });
  return times.sort((a, b) => a - b)[3] ?? 0;
}

/** An article that is opened and read, no search. */
async function articleVisit(
  server: CountingServer,
  manifest: Manifest,
  ofIntent: ReadonlySet<string>,
): Promise<BrowserFigures['articleBytes']> {
  const someone = await visitor(server.origin);
  server.forget();
  await someone.page.goto(`${server.origin}/billing/charged-twice/`, { waitUntil: 'networkidle' });
  await someone.leave();
  return bytesByCategory(server.requests, manifest, ofIntent);
}

async function browserVersion(server: CountingServer): Promise<string> {
  const someone = await visitor(server.origin);
  const version = someone.browser.version();
  await someone.leave();
  return `Chromium ${version.split('.')[0] ?? version}`;
}

async function heldOutQuestions({ root }: PartContext, count: number): Promise<readonly string[]> {
  const { heldOutQuestions: all } = await readContent(root, site);
  const step = Math.max(1, Math.floor(all.length / count));
  return all
    .filter((_, number) => number % step === 0)
    .slice(0, count)
    .map(({ text }) => text);
}

function medianOf(all: readonly Milestones[]): Milestones {
  const median = (pick: (milestones: Milestones) => number | null): number | null => {
    const values = all
      .map(pick)
      .filter((value) => value !== null)
      .sort((a, b) => a - b);
    return values[values.length >> 1] ?? null;
  };
  return { words: median(({ words }) => words), meaning: median(({ meaning }) => meaning), full: median(({ full }) => full) };
}
