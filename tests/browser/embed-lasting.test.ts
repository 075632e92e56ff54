/** A panel that is opened, made and thrown away hundreds of times in one visit leaves nothing behind. */
import { afterEach, expect, test } from 'vitest';
import type { CDPSession } from 'playwright-core';
import { openApp } from './harness/embed-app.ts';
import type { App } from './harness/embed-app.ts';

let app: App | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

interface Count {
  readonly listeners: number;
  readonly nodes: number;
  readonly documents: number;
  readonly heap: number;
}

async function count(session: CDPSession): Promise<Count> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { listeners: of('JSEventListeners'), nodes: of('Nodes'), documents: of('Documents'), heap: of('JSHeapUsedSize') };
}

/** The app and the help are other origins, and so other processes: these are the app's. */
async function sessionOf({ page }: App): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

function expectNoGrowth(before: Count, after: Count, cycles: number): void {
  expect(after.listeners - before.listeners).toBeLessThan(10);
  expect(after.nodes - before.nodes).toBeLessThan(50);
  expect(after.documents - before.documents).toBeLessThan(3);
  // A leak of one closure a cycle would be far more than this.
  expect((after.heap - before.heap) / cycles).toBeLessThan(600);
}

test('opened and closed 200 times, listeners, nodes and heap do not grow', { timeout: 120_000 }, async () => {
  app = await openApp();
  const { page, ready } = app;
  await app.call('open');
  await ready();
  const session = await sessionOf(app);
  const cycle = (times: number): Promise<void> =>
    page.evaluate(async (rounds) => {
      const help = document.querySelector('waymark-help');
      for (let round = 0; round < rounds; round += 1) {
        help?.open();
        help?.close();
        if (round % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 100));
      }
      if (globalThis.toldEvents) globalThis.toldEvents.length = 0;
    }, times);
  await cycle(20);
  const before = await count(session);
  await cycle(200);
  expectNoGrowth(before, await count(session), 200);
});

test('made and destroyed 200 times, with a frame each, listeners, nodes and heap do not grow', { timeout: 240_000 }, async () => {
  app = await openApp({ body: '<main><h1>Orders</h1></main>' });
  const { page } = app;
  const session = await sessionOf(app);
  const cycle = (times: number): Promise<void> =>
    page.evaluate(async (rounds) => {
      for (let round = 0; round < rounds; round += 1) {
        const help = document.createElement('waymark-help');
        document.body.append(help);
        help.on('ready', () => undefined);
        help.open();
        // Every tenth comes as far as a page that obeys; the rest are thrown away on the way.
        if (round % 10 === 0)
          await new Promise<void>((resolve) => {
            help.on('ready', () => {
              resolve();
            });
          });
        help.destroy();
      }
      if (globalThis.toldEvents) globalThis.toldEvents.length = 0;
    }, times);
  await cycle(20);
  const before = await count(session);
  await cycle(200);
  expectNoGrowth(before, await count(session), 200);
  expect(await page.evaluate(() => [window.length, document.querySelectorAll('script').length])).toEqual([0, 1]);
});
