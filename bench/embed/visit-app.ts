/** Visits of an app's page, with and without the help: what its main thread does on load, on intent and in use. */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/open-browser.ts';
import { appTasks } from './app-tasks.ts';

/** Medians, in milliseconds. Zero for what a page without the help has not. */
export interface AppVisit {
  readonly loadTotalMs: number;
  readonly loadLongestMs: number;
  readonly loadOursMs: number;
  readonly loadScriptMs: number;
  readonly loadStretchMs: number;
  readonly intentOursMs: number;
  readonly intentStretchMs: number;
  readonly useOursMs: number;
  readonly useStretchMs: number;
  readonly openMs: number;
  readonly readyMs: number;
}

export interface AppVisits {
  readonly address: string;
  /** Of the app's main thread, by Chromium's own throttling: 4 is a quarter of the speed. */
  readonly slowdown: number;
  readonly visits: number;
}

/** After the page's load: what is put off until then counts too. */
const settleMs = 1500;

export async function visitApp({ address, slowdown, visits }: AppVisits): Promise<AppVisit> {
  const browser = await openBrowser();
  try {
    const all: AppVisit[] = [];
    // The first visit warms up what every later one finds warm: it does not count.
    for (let visit = 0; visit <= visits; visit += 1) all.push(await visitOnce(browser, address, slowdown));
    const median = (name: keyof AppVisit): number =>
      all
        .slice(1)
        .map((one) => one[name])
        .sort((a, b) => a - b)[visits >> 1] ?? 0;
    return {
      loadTotalMs: median('loadTotalMs'),
      loadLongestMs: median('loadLongestMs'),
      loadOursMs: median('loadOursMs'),
      loadScriptMs: median('loadScriptMs'),
      loadStretchMs: median('loadStretchMs'),
      intentOursMs: median('intentOursMs'),
      intentStretchMs: median('intentStretchMs'),
      useOursMs: median('useOursMs'),
      useStretchMs: median('useStretchMs'),
      openMs: median('openMs'),
      readyMs: median('readyMs'),
    };
  } finally {
    await browser.close();
  }
}

async function visitOnce(browser: Browser, address: string, slowdown: number): Promise<AppVisit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(new URL('/robots.txt', address).href);
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const load = await appTasks(browser, page, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(settleMs);
  });
  const onLoad = {
    loadTotalMs: load.totalMs,
    loadLongestMs: load.longestMs,
    loadOursMs: load.longestOursMs,
    loadScriptMs: load.scriptMs,
    loadStretchMs: load.longestScriptMs,
  };
  const launcher = page.locator('waymark-help').locator('button[part=launcher]');
  if ((await launcher.count()) === 0) {
    await context.close();
    return { ...onLoad, intentOursMs: 0, intentStretchMs: 0, useOursMs: 0, useStretchMs: 0, openMs: 0, readyMs: 0 };
  }
  let readyMs = 0;
  const intent = await appTasks(browser, page, async () => {
    const ready = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const startedAt = performance.now();
          document.addEventListener('waymark:ready', () => {
            resolve(performance.now() - startedAt);
          });
        }),
    );
    await launcher.hover();
    readyMs = await ready;
  });
  const openMs = await page.evaluate(async () => {
    const startedAt = performance.now();
    document.querySelector('waymark-help')?.open();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - startedAt;
  });
  const use = await appTasks(browser, page, async () => {
    for (let press = 0; press < 10; press += 1) {
      await page.evaluate(() => setTimeout(() => globalThis.Waymark?.push(['toggle'])));
      await page.waitForTimeout(100);
    }
  });
  await context.close();
  return {
    ...onLoad,
    intentOursMs: intent.longestOursMs,
    intentStretchMs: intent.longestScriptMs,
    useOursMs: use.longestOursMs,
    useStretchMs: use.longestScriptMs,
    openMs,
    readyMs,
  };
}
