/** In-app help in a web view: the panel's page with a fake bridge in the place of the app. */
import { afterEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newPage } from './harness/chromium.ts';
import type { VisitorPage } from './harness/chromium.ts';

let visitor: VisitorPage | undefined;
afterEach(async () => {
  await visitor?.close();
  visitor = undefined;
});

/** Opens in-app help in a web view of the system named; what the page reports is kept by the "app". */
async function openInApp(system: 'ios' | 'android'): Promise<{ readonly page: Page; readonly reports: unknown[] }> {
  visitor = await newPage({ width: 390, touch: true });
  const { page, origin } = visitor;
  const reports: unknown[] = [];
  await page.exposeFunction('toApp', (message: unknown) => reports.push(typeof message === 'string' ? JSON.parse(message) : message));
  await page.addInitScript((name) => {
    const postMessage = (message: unknown): void => {
      const toApp: unknown = Reflect.get(globalThis, 'toApp');
      if (typeof toApp === 'function') Reflect.apply(toApp, globalThis, [message]);
    };
    if (name === 'ios') Reflect.set(globalThis, 'webkit', { messageHandlers: { waymark: { postMessage } } });
    else Reflect.set(globalThis, 'WaymarkAndroid', { postMessage });
  }, system);
  await page.goto(`${origin}/embed/`);
  await reported(page, reports, 'ready');
  return { page, reports };
}

async function reported(page: Page, reports: readonly unknown[], kind: string): Promise<void> {
  for (let attempt = 0; attempt < 200 && !JSON.stringify(reports).includes(`"kind":"${kind}"`); attempt += 1) await page.waitForTimeout(25);
  expect(JSON.stringify(reports)).toContain(`"kind":"${kind}"`);
}

const send = (page: Page, command: unknown): Promise<void> =>
  page.evaluate((message) => {
    const receive: unknown = Reflect.get(globalThis, 'waymarkReceive');
    if (typeof receive === 'function') Reflect.apply(receive, undefined, [message]);
  }, command);

test.each(['ios', 'android'] as const)(
  'an app on %s opens an article, goes back step by step, and is asked to close at the end',
  async (system) => {
    const { page, reports } = await openInApp(system);
    expect(await page.locator('html').getAttribute('data-embedded')).toBe('page');
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    const command = { kind: 'article', path: '/billing/charged-twice/' };
    await send(page, system === 'ios' ? command : JSON.stringify(command));
    await page.waitForURL(/\/billing\/charged-twice\/$/);
    await reported(page, reports, 'article');
    await page.waitForFunction(() => Reflect.get(globalThis, 'waymarkReceive') !== undefined);
    await send(page, { kind: 'back' });
    await page.waitForURL(/\/embed\/$/);
    await page.waitForFunction(() => Reflect.get(globalThis, 'waymarkReceive') !== undefined);
    await send(page, { kind: 'back' });
    await reported(page, reports, 'close');
  },
);

test('a press on close is told to the app, and a message that nobody knows changes nothing', async () => {
  const { page, reports } = await openInApp('ios');
  for (const odd of [undefined, '{', 'null', { kind: 'sing' }, { kind: 'article', path: 'javascript:alert(1)' }]) await send(page, odd);
  await page.getByRole('button', { name: 'Close help' }).click();
  await reported(page, reports, 'close');
  expect(new URL(page.url()).pathname).toBe('/embed/');
});

test('without an app and without a frame the page is a page: nothing to close', async () => {
  visitor = await newPage({ width: 390 });
  await visitor.page.goto(`${visitor.origin}/embed/`, { waitUntil: 'networkidle' });
  expect(await visitor.page.getByRole('button', { name: 'Close help' }).count()).toBe(0);
  expect(await visitor.page.evaluate(() => Reflect.get(globalThis, 'waymarkReceive') === undefined)).toBe(true);
});
