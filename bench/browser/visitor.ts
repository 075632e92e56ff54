/** Somebody with a browser of their own: opens pages of the site, with a record of what search does and at what cost. Ends with `leave`. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { recordSearch } from './search-log.ts';
import type { SearchEvent } from './search-log.ts';
import { pageProcess } from './page-process.ts';
import { slowProcess } from './slow-process.ts';
import type { SlowedProcess } from './slow-process.ts';

export interface VisitorOptions {
  /** What the browser says of the device's memory: below 4 the full encoder is not loaded. */
  readonly memoryGiB?: number;
  /** 4: everything of the page runs at a quarter of the speed. */
  readonly slowdown?: number;
}

export interface Memory {
  /** Most that the page's process has held since it was asked last, or null where the system does not tell. */
  readonly peakBytes: number | null;
  readonly nowBytes: number | null;
  /** JavaScript and WebAssembly of the worker; null without one. */
  readonly workerBytes: number | null;
}

export interface Visitor {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The system's number of the process that runs the page and its workers. */
  readonly processId: number;
  readonly log: () => Promise<readonly SearchEvent[]>;
  /** Resolves with the first event that fits, from the beginning of the page's log. */
  readonly waitFor: (what: string, fits: (event: SearchEvent) => boolean, mostMs?: number) => Promise<SearchEvent>;
  readonly memory: () => Promise<Memory>;
  readonly forgetPeak: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

const pollMs = 25;

/** @param origin - where the site is; a page without scripts is opened there, so that the process that will run the site is there and can be slowed and measured */
export async function visitor(origin: string, { memoryGiB, slowdown = 1 }: VisitorOptions = {}): Promise<Visitor> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  await context.addInitScript(recordSearch);
  if (memoryGiB !== undefined)
    await context.addInitScript((gib) => Object.defineProperty(navigator, 'deviceMemory', { value: gib }), memoryGiB);
  // Chromium's own guess changes from run to run on a slow line, and the full encoder comes with "4g" alone.
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: false, effectiveType: '4g' } });
  });
  const page = await context.newPage();
  await page.goto(`${origin}/robots.txt`);
  const session = await context.newCDPSession(page);
  const processId = await pageProcess(browser, page);
  let slowed: SlowedProcess | undefined;

  const log = async (): Promise<readonly SearchEvent[]> => page.evaluate(() => globalThis.searchLog);
  const self: Visitor = {
    browser,
    context,
    page,
    processId,
    log,
    async waitFor(what, fits, mostMs = 120_000) {
      const until = Date.now() + mostMs;
      while (Date.now() < until) {
        const event = (await log().catch(() => [])).find(fits);
        if (event !== undefined) return event;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
      throw new Error(
        `Waited ${Math.round(mostMs / 1000)} s for ${what}, in vain. The page's log ends with ${JSON.stringify((await log()).slice(-3))}`,
      );
    },
    memory: async () => ({ ...(await processMemory(processId)), workerBytes: await workerMemory(session) }),
    async forgetPeak() {
      await writeFile(`/proc/${processId}/clear_refs`, '5').catch(() => undefined);
    },
    async leave() {
      await slowed?.release();
      await browser.close();
    },
  };
  if (slowdown > 1) slowed = slowProcess(processId, slowdown);
  return self;
}

async function processMemory(processId: number): Promise<Pick<Memory, 'peakBytes' | 'nowBytes'>> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8').catch(() => '');
  const field = (name: string): number | null => {
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  };
  return { peakBytes: field('VmHWM'), nowBytes: field('VmRSS') };
}

/** Asks the worker's own debugging target, which Playwright does not hand out. */
async function workerMemory(session: CDPSession): Promise<number | null> {
  const attach = (autoAttach: boolean): Promise<unknown> =>
    session.send('Target.setAutoAttach', { autoAttach, waitForDebuggerOnStart: false, flatten: false });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(null);
    }, 3000);
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type !== 'worker') return;
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }) });
    });
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const used = usedBytes(JSON.parse(message));
      if (used === undefined) return;
      clearTimeout(timer);
      void attach(false).then(() => {
        resolve(used);
      });
    });
    void attach(true);
  });
}

function usedBytes(reply: unknown): number | undefined {
  if (typeof reply !== 'object' || reply === null || !('result' in reply)) return undefined;
  const { result } = reply;
  if (typeof result !== 'object' || result === null || !('usedSize' in result) || !('backingStorageSize' in result)) return undefined;
  return Number(result.usedSize) + Number(result.backingStorageSize);
}
