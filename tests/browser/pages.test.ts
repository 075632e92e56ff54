/** Every kind of page, as a first visitor sees it: it renders, says nothing in the console, and asks nobody but its own origin. */
import { expect, test } from 'vitest';
import { newPage } from './harness/chromium.ts';
import { pageKinds } from './harness/page-kinds.ts';

test.each(pageKinds)('the $kind page renders without an error and without a request to another origin', async ({ path, status }) => {
  const visitor = await newPage();

  const response = await visitor.page.goto(visitor.origin + path, { waitUntil: 'networkidle' });

  expect(response?.status()).toBe(status);
  expect(await visitor.page.locator('h1').count()).toBe(1);
  expect((await visitor.page.locator('main').innerText()).length).toBeGreaterThan(40);
  // Chromium reports the status of the 404 page itself as an error.
  expect(visitor.errors.filter((error) => !(status === 404 && error.includes('status of 404')))).toEqual([]);
  expect(visitor.requests.foreignTo(visitor.origin)).toEqual([]);
  expect(visitor.requests.failures.filter((failure) => failure !== `404 ${visitor.origin}${path}`)).toEqual([]);
  await visitor.close();
});

test.each(pageKinds)('the $kind page has no sideways scrolling at 320 px', async ({ path }) => {
  const visitor = await newPage({ width: 320 });

  await visitor.page.goto(visitor.origin + path, { waitUntil: 'networkidle' });

  const { content, screen } = await visitor.page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: window.innerWidth,
  }));
  expect(content).toBeLessThanOrEqual(screen);
  await visitor.close();
});

test('the policy of the headers forbids a script that is written into the page', async () => {
  const visitor = await newPage();
  await visitor.page.goto(visitor.origin);

  await visitor.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "changed"';
    document.head.append(script);
  });

  expect(await visitor.page.title()).not.toBe('changed');
  expect(visitor.errors.join('\n')).toContain('Content Security Policy');
  await visitor.close();
});
