/** What a visitor gets while the encoder is on its way, when it never comes, and on the second visit. */
import { expect, test } from 'vitest';
import { newPage, slowNetwork } from './harness/chromium.ts';
import { askOnPage, shownResults } from './harness/search-page.ts';

const question = 'they took the money twice';
const pieces = /^\/models\//;

test('an ordinary page loads nothing of search before somebody turns to the box', async () => {
  const visitor = await newPage();

  await visitor.page.goto(visitor.origin, { waitUntil: 'networkidle' });

  expect(visitor.requests.matching(/^\/(search-index|models|pagefind)\//)).toEqual([]);
  expect(visitor.requests.matching(/worker/)).toEqual([]);
  await visitor.close();
});

test('on a slow network, words answer before the encoder has arrived', { timeout: 120_000 }, async () => {
  const visitor = await newPage({ throttle: slowNetwork });
  await visitor.page.goto(`${visitor.origin}/search/`);

  await askOnPage(visitor, question);
  const byWords = await shownResults(visitor.page, question, 'words');

  expect(byWords.map(({ article }) => article)).toContain('billing/charged-twice');
  expect(await visitor.page.locator('[data-load]').isVisible()).toBe(true);
  await visitor.setThrottle(undefined);
  const byMeaning = await shownResults(visitor.page, question, 'meaning');
  expect(byMeaning[0]?.article).toBe('billing/charged-twice');
  await visitor.close();
});

test('the encoder is fetched once over two visits', { timeout: 120_000 }, async () => {
  const visitor = await newPage();
  await visitor.page.goto(`${visitor.origin}/search/`);
  await askOnPage(visitor, question);
  await shownResults(visitor.page, question, 'meaning');
  // The full encoder follows by itself; the visit is over when nothing more comes.
  await visitor.page.waitForLoadState('networkidle');
  await visitor.page.waitForTimeout(3000);
  const fetched = visitor.requests.matching(pieces);
  expect(fetched.length).toBeGreaterThan(0);
  expect(new Set(fetched).size).toBe(fetched.length);
  visitor.requests.clear();

  const again = await newPage({ sameVisitorAs: visitor });
  await again.page.goto(`${again.origin}/search/`);
  await askOnPage(again, question);
  await shownResults(again.page, question, 'meaning');

  expect(visitor.requests.matching(pieces)).toEqual([]);
  await again.close();
  await visitor.close();
});

test('a visitor who saves data gets words, and the encoder only when they ask for it', { timeout: 120_000 }, async () => {
  const visitor = await newPage({ saveData: true });
  await visitor.page.goto(`${visitor.origin}/search/`);
  await askOnPage(visitor, question);
  await shownResults(visitor.page, question, 'words');
  await visitor.page.waitForLoadState('networkidle');
  expect(visitor.requests.matching(pieces)).toEqual([]);

  await visitor.page.locator('[data-load-button]').click();

  expect((await shownResults(visitor.page, question, 'meaning'))[0]?.article).toBe('billing/charged-twice');
  await visitor.close();
});

test('an encoder that cannot be had leaves words', async () => {
  const visitor = await newPage();
  await visitor.context.route(/\/models\//, (route) => route.abort());
  await visitor.page.goto(`${visitor.origin}/search/`);

  await askOnPage(visitor, question);

  const results = await shownResults(visitor.page, question, 'words');
  expect(results.map(({ article }) => article)).toContain('billing/charged-twice');
  await visitor.close();
});

test('a search that cannot be had at all still leads to topics and to a person', async () => {
  const visitor = await newPage();
  await visitor.context.route(/\/search-index\//, (route) => route.abort());
  await visitor.page.goto(`${visitor.origin}/search/?q=${encodeURIComponent(question)}`);

  const failed = visitor.page.locator('[data-failed]').first();
  await failed.waitFor({ state: 'visible' });

  expect(await visitor.page.locator('main a[href="/contact/"]:visible').count()).toBeGreaterThan(0);
  expect(await visitor.page.locator('main').innerText()).not.toMatch(/Error|undefined|at \w+ \(/);
  await visitor.close();
});

test('an index file that was damaged on its way is an apology, not a wrong answer', async () => {
  const visitor = await newPage();
  await visitor.context.route(/\/search-index\/outline-/, (route) =>
    route.fulfill({ body: 'not an index', contentType: 'application/octet-stream' }),
  );
  await visitor.page.goto(`${visitor.origin}/search/?q=${encodeURIComponent(question)}`);

  await visitor.page.locator('[data-failed]').first().waitFor({ state: 'visible' });

  expect(await visitor.page.locator('[data-results] > li').count()).toBe(0);
  await visitor.close();
});

test('a result leads to the very section, which is marked on arrival', { timeout: 60_000 }, async () => {
  const visitor = await newPage();
  await visitor.page.goto(`${visitor.origin}/search/`);
  await askOnPage(visitor, 'how long until the refund is on my card');
  await shownResults(visitor.page, 'how long until the refund is on my card', 'meaning');
  const link = visitor.page.locator('[data-results] a[href*="#"]').first();
  const anchor = new URL((await link.getAttribute('href')) ?? '', visitor.origin).hash.slice(1);

  await link.click();

  await visitor.page.waitForURL((url) => url.hash === `#${anchor}`);
  expect(await visitor.page.locator(`[id="${anchor}"]`).isVisible()).toBe(true);
  await visitor.close();
});
