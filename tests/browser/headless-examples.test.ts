/** The examples for teams that draw their own surface: plain, React and Vue, each in a page of another origin. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bundleApp } from './harness/bundle-app.ts';
import { newPage } from './harness/chromium.ts';
import type { VisitorPage } from './harness/chromium.ts';
import { serveHost } from './harness/host-page.ts';
import { builtFolder, servedSite } from './harness/served-site.ts';

const project = join(import.meta.dirname, '../..');
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function visit(files: (help: string) => Readonly<Record<string, string>>): Promise<VisitorPage> {
  const host = await serveHost(files((await servedSite()).origin));
  const visitor = await newPage();
  ends.push(
    () => visitor.close(),
    () => host.close(),
  );
  await visitor.page.goto(host.origin);
  return visitor;
}

const app = (help: string): string =>
  `<!doctype html><html lang="en"><title>Shop</title><div id="root" data-help="${help}"></div><script type="module" src="/app.js"></script></html>`;

test('plain.html answers and opens an article in place', { timeout: 120_000 }, async () => {
  const source = await readFile(join(project, 'examples/headless/plain.html'), 'utf8');
  const { page, errors } = await visit((help) => ({ '/': source.replaceAll('http://localhost:4321', help) }));
  await page.getByLabel('Your question').fill('they took the money twice');
  await page.getByRole('button', { name: 'Ask' }).click();

  await page.locator('li a').first().click({ timeout: 60_000 });

  await page.locator('article h2').first().waitFor();
  expect(errors).toEqual([]);
});

test('the React component answers while somebody types, and stops its worker when it goes', { timeout: 120_000 }, async () => {
  const code = await bundleApp({ entry: join(project, 'tests/fixtures/react-app.tsx') });
  const { page, errors } = await visit((help) => ({ '/': app(help), '/app.js': code }));
  await page.getByLabel('Your question').fill('they took the money twice');

  await page.locator('li a[href*="charged-twice"]').first().waitFor({ timeout: 60_000 });
  expect(page.workers()).toHaveLength(1);
  await page.evaluate(() => document.dispatchEvent(new Event('leave')));

  await expect.poll(() => page.workers().length).toBe(0);
  expect(errors).toEqual([]);
});

test('the Vue component leads through a flow to its outcome, and back', { timeout: 120_000 }, async () => {
  const code = await bundleApp({
    entry: join(project, 'tests/fixtures/vue-app.js'),
    alias: { './headless.js': join(builtFolder, 'embed/headless.js') },
  });
  const { page, errors } = await visit((help) => ({ '/': app(help), '/app.js': code }));
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  const question = page.getByRole('heading', { level: 2 });

  await page.getByRole('heading', { name: 'Which payment did not go through?' }).waitFor();
  expect(await page.getByRole('button', { name: 'Back' }).count()).toBe(0);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => question.textContent()).not.toBe('Which payment did not go through?');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('heading', { name: 'Which payment did not go through?' }).waitFor();

  for (let step = 0; step < 12 && (await page.locator('section a').count()) === 0; step += 1) {
    const before = await page.locator('#root').innerHTML();
    const check = page.getByRole('button', { name: 'Show what to do' });
    if (await check.isVisible()) await check.click();
    else {
      const radio = page.getByRole('radio').first();
      if (await radio.isVisible()) await radio.check();
      else await page.locator('input[name=answer]').fill((await page.locator('input[type=date]').count()) > 0 ? '2026-11-20' : '30');
      await page.getByRole('button', { name: 'Continue' }).click();
    }
    await expect.poll(() => page.locator('#root').innerHTML()).not.toBe(before);
  }
  expect(await page.locator('section h2').textContent()).not.toBe('');
  expect(await page.locator('section a').first().getAttribute('href')).toMatch(/^http:\/\/localhost:\d+\//);
  expect([errors, warnings]).toEqual([[], []]);
});
