/** Flight mode: what a visitor still has of the site, and that a new build never mixes with an old one. The server is really gone. */
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { writeOfflineWorker } from '../../scripts/offline/write-offline-worker.ts';
import { serveFolder } from '../../src/serving/serve-folder.ts';
import type { ServedSite } from '../../src/serving/serve-folder.ts';
import { accessibilityProblems } from './harness/accessibility.ts';
import { sharedBrowser } from './harness/chromium.ts';
import { askOnPage, shownResults } from './harness/search-page.ts';
import { builtFolder } from './harness/served-site.ts';

const leftovers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clearUp of leftovers.splice(0).reverse()) await clearUp();
});

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly site: ServedSite;
  /** Ends the server, and tells the browser that there is no network. */
  readonly loseNetwork: () => Promise<void>;
}

async function visit(folder = builtFolder): Promise<Visit> {
  const site = await serveFolder({ folder, port: 0 });
  const context = await (await sharedBrowser()).newContext({ locale: 'en-GB' });
  leftovers.push(
    () => site.close(),
    () => context.close(),
  );
  const page = await context.newPage();
  return {
    page,
    context,
    site,
    async loseNetwork() {
      await site.close();
      await context.setOffline(true);
    },
  };
}

/** Paths in the caches of the service worker. */
function keptPaths(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      if (!name.startsWith('waymark-offline-')) continue;
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    }
    return paths;
  });
}

async function untilKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => keptPaths(page), { timeout: 30_000 }).toContain(path);
}

function generations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('waymark-offline-')));
}

/** The index and the encoder that answered are whole on the device. */
async function untilSearchIsWhole(page: Page): Promise<void> {
  await untilKept(page, '/search/');
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/search-index/kept-manifest.json')) !== undefined), { timeout: 30_000 })
    .toBe(true);
}

test('after a reload in flight mode, search answers by meaning', { timeout: 120_000 }, async () => {
  const { page, site, context, loseNetwork } = await visit();
  await page.goto(`${site.origin}/search/`);
  await askOnPage({ page }, 'they took the money twice');
  await shownResults(page, 'they took the money twice', 'meaning');
  await untilSearchIsWhole(page);
  await loseNetwork();

  await page.reload();
  // Words alone have little to go by here.
  const question = 'when will I get my cash after sending the shoes back';
  await askOnPage({ page }, question);
  const results = await shownResults(page, question, 'meaning');

  expect(results[0]?.article).toBe('returns/refund-times');
  // The question is in the address of the page, and in no key of a cache.
  expect((await keptPaths(page)).filter((path) => path.includes('shoes'))).toEqual([]);
  const fresh = await context.newPage();
  await fresh.goto(`${site.origin}/search/?q=${encodeURIComponent(question)}`);
  expect((await shownResults(fresh, question, 'meaning'))[0]?.article).toBe('returns/refund-times');
});

test(
  'in flight mode, pages that were read and the contact page are there, and any other gives way to the offline page',
  { timeout: 60_000 },
  async () => {
    const { page, site, loseNetwork } = await visit();
    // The very first page: it was loaded before there was a service worker.
    await page.goto(`${site.origin}/billing/charged-twice/`);
    await untilKept(page, '/billing/charged-twice/');
    await page.goto(`${site.origin}/returns/refund-times/`);
    await untilKept(page, '/returns/refund-times/');
    await loseNetwork();

    for (const path of ['/billing/charged-twice/', '/returns/refund-times/', '/contact/']) {
      await page.goto(site.origin + path);
      expect(await page.locator('h1').innerText()).not.toBe('');
      // The page has its styles: without them the skip link would be in sight.
      expect(await page.locator('.skip-link').evaluate((link) => getComputedStyle(link).position)).toBe('absolute');
    }
    await page.goto(`${site.origin}/account/change-name/`);
    expect(await page.locator('h1').innerText()).toBe('You are not connected to the internet');
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(1);
    await page.locator('[data-offline-list] a').first().waitFor();
    expect(await page.locator('[data-offline-list] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/returns/refund-times/',
      '/billing/charged-twice/',
    ]);
    expect(await page.locator('[data-offline-search]').isVisible()).toBe(false);
    expect(await accessibilityProblems(page)).toEqual([]);
  },
);

test('the offline page gives way to the page that was wanted when the network is back', { timeout: 60_000 }, async () => {
  const { page, site, context } = await visit();
  await page.goto(`${site.origin}/billing/charged-twice/`);
  await untilKept(page, '/offline/');
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.goto(`${site.origin}/account/change-name/`);
  await page.locator('[data-offline-again]').waitFor();

  await context.setOffline(false);

  await expect.poll(() => page.locator('h1').innerText(), { timeout: 15_000 }).not.toBe('You are not connected to the internet');
});

/** A copy of the built site that a test may change: without the encoder, which is linked, and without compressed files. */
async function copyOfSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-build-'));
  leftovers.push(() => rm(folder, { recursive: true, force: true }));
  const models = join(builtFolder, 'models');
  await cp(builtFolder, folder, { recursive: true, filter: (path) => path !== models && !/\.(?:br|gz)$|\/pagefind/.test(path) });
  await symlink(models, join(folder, 'models'));
  return folder;
}

/** Another build in the same place: each page says which, and the styles have another name. */
async function buildAnew(folder: string, name: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  const style = (await readdir(join(folder, 'assets'))).find((file) => file.endsWith('.css')) ?? '';
  const newStyle = `style.${name}0000.css`;
  await rename(join(folder, 'assets', style), join(folder, 'assets', newStyle));
  for (const file of files) {
    const html = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), html.replace(/(<h1[^>]*>)(?:Build \w+: )?/, `$1Build ${name}: `).replaceAll(style, newStyle));
  }
  await writeOfflineWorker(folder, true);
}

test('a new build takes the place of the old one, and pages of either keep their own styles', { timeout: 120_000 }, async () => {
  const folder = await copyOfSite();
  await buildAnew(folder, 'one');
  const { page, site, loseNetwork } = await visit(folder);
  await page.goto(`${site.origin}/billing/charged-twice/`);
  await untilKept(page, '/billing/charged-twice/');
  await page.goto(`${site.origin}/billing/autopay/`);
  await untilKept(page, '/billing/autopay/');

  await buildAnew(folder, 'two');
  await page.reload();
  expect(await page.locator('h1').innerText()).toContain('Build two');
  await untilKept(page, '/assets/style.two0000.css');
  // The new worker is at work when it has kept its own pages too; until then the old one answers, with its own.
  await expect.poll(async () => (await keptPaths(page)).filter((path) => path === '/contact/'), { timeout: 20_000 }).toHaveLength(2);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), { timeout: 20_000 })
    .toBe('activated');
  await loseNetwork();

  const seen: (readonly string[])[] = [];
  for (const path of ['/billing/autopay/', '/contact/', '/billing/charged-twice/']) {
    await page.goto(site.origin + path);
    const style = await page
      .locator('link[rel="stylesheet"]')
      .evaluate((link) => (link instanceof HTMLLinkElement ? (link.sheet?.href ?? '') : ''));
    seen.push([path, (await page.locator('h1').innerText()).slice(0, 9), style.slice(site.origin.length)]);
  }
  expect(seen).toEqual([
    ['/billing/autopay/', 'Build two', '/assets/style.two0000.css'],
    ['/contact/', 'Build two', '/assets/style.two0000.css'],
    // Read in the old build and not since: whole, as it was.
    ['/billing/charged-twice/', 'Build one', '/assets/style.one0000.css'],
  ]);
});

test('a site that wants no service worker any more is rid of it at the next visit', { timeout: 60_000 }, async () => {
  const folder = await copyOfSite();
  const { page, site } = await visit(folder);
  await page.goto(`${site.origin}/billing/charged-twice/`);
  await untilKept(page, '/offline/');

  // A visit looks for a new worker only where one is at work already.
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 }).toBe('activated');

  await writeOfflineWorker(folder, false);
  await page.reload();

  await expect.poll(() => generations(page), { timeout: 20_000 }).toEqual([]);
  await page.goto(site.origin);
  // Pages of the test's build still ask for the worker: what it does is go.
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller === null), { timeout: 20_000 }).toBe(true);
});
