/** Where WebAssembly is forbidden or has no SIMD, words answer, and the page says so calmly. */
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/serving/serve-folder.ts';
import { findChromium } from './harness/find-chromium.ts';
import { sharedBrowser } from './harness/chromium.ts';
import { askOnPage, shownResults } from './harness/search-page.ts';
import { builtFolder, servedSite } from './harness/served-site.ts';

const question = 'they took the money twice';

async function expectWords(page: Page, origin: string): Promise<void> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const pieces: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().includes('/models/')) pieces.push(request.url());
  });
  await page.goto(`${origin}/search/`);
  await askOnPage({ page }, question);
  const results = await shownResults(page, question, 'words');

  expect(results.map(({ article }) => article)).toContain('billing/charged-twice');
  await page.getByText('On this browser, only the words of your question are looked up.').waitFor();
  expect(await page.locator('[data-load-button]').isVisible()).toBe(false);
  expect(await page.locator('[data-failed]').isVisible()).toBe(false);
  // Nothing is fetched that could not be used.
  expect(pieces).toEqual([]);
  expect(faults).toEqual([]);
}

test('a policy that forbids WebAssembly leaves words', { timeout: 60_000 }, async () => {
  // The built site with other headers: everything but `_headers` is linked.
  const folder = await mkdtemp(join(tmpdir(), 'waymark-policy-'));
  for (const entry of await readdir(builtFolder)) if (entry !== '_headers') await symlink(join(builtFolder, entry), join(folder, entry));
  const headers = await readFile(join(builtFolder, '_headers'), 'utf8');
  expect(headers).toContain(" 'wasm-unsafe-eval'");
  await writeFile(join(folder, '_headers'), headers.replaceAll(" 'wasm-unsafe-eval'", ''));
  const site = await serveFolder({ folder, port: 0 });
  const context = await (await sharedBrowser()).newContext({ locale: 'en-GB' });

  await expectWords(await context.newPage(), site.origin);

  await context.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

test('an engine without SIMD leaves words', { timeout: 60_000 }, async () => {
  const executablePath = findChromium() ?? '';
  // V8 has SIMD on x86 from SSE 4.1 on.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--js-flags=--no-enable-sse4-1'] });
  const context = await browser.newContext({ locale: 'en-GB' });
  if (process.arch !== 'x64') {
    // Other processors cannot be told so: the worker is.
    await context.route(/search-worker/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `WebAssembly.validate = () => false;\n${await response.text()}` });
    });
  }

  await expectWords(await context.newPage(), (await servedSite()).origin);

  await browser.close();
});
