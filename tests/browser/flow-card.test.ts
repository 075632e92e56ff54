/** The guided flow that fits a question, above its results and among suggestions, in the real page. */
import { expect, test } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { newPage } from './harness/chromium.ts';
import { askOnPage, shownResults } from './harness/search-page.ts';

const refund = 'where is my refund';

test('a question that a flow fits shows its card above the results, and the card leads to the flow', async () => {
  const visitor = await newPage({ width: 390 });
  const { page } = visitor;
  await page.goto(`${visitor.origin}/search/`);
  await askOnPage(visitor, refund);
  await shownResults(page, refund, 'meaning');

  const link = page.locator('[data-flow-card] a');
  expect(await link.textContent()).toBe('Where is my refund?');
  expect(await page.locator('[data-count]').textContent()).toBe('10 articles, and a way to sort it out step by step');
  const cardTop = (await page.locator('[data-flow-card]').boundingBox())?.y ?? Infinity;
  expect(cardTop).toBeLessThan((await page.locator('[data-results] > li').first().boundingBox())?.y ?? 0);

  await link.click();
  await page.waitForURL('**/flows/where-is-my-refund/**');
  expect(visitor.errors).toEqual([]);
  await visitor.close();
});

test('the arrow key leads from the box to the card', async () => {
  const visitor = await newPage();
  const { page } = visitor;
  await page.goto(`${visitor.origin}/search/`);
  await askOnPage(visitor, refund);
  await shownResults(page, refund, 'meaning');

  await page.locator('input[name="q"]').press('ArrowDown');

  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Where is my refund?');
  await visitor.close();
});

test('a question that no flow fits has no card, also after one that had', async () => {
  const visitor = await newPage();
  const { page } = visitor;
  await page.goto(`${visitor.origin}/search/`);
  await askOnPage(visitor, refund);
  await shownResults(page, refund, 'meaning');
  await askOnPage(visitor, 'how do I change my address');
  await shownResults(page, 'how do I change my address', 'meaning');

  expect(await page.locator('[data-flow-card]').isVisible()).toBe(false);
  await visitor.close();
});

test.each(['light', 'dark'] as const)(
  'an urgent flow stands in place of the urgent notice, readable for everybody (%s)',
  async (colourScheme) => {
    const visitor = await newPage({ width: 390, colourScheme });
    const { page } = visitor;
    const question = 'somebody hacked my account';
    await page.goto(`${visitor.origin}/search/`);
    await askOnPage(visitor, question);
    await shownResults(page, question, 'meaning');

    expect(await page.locator('[data-flow-card]').innerText()).toContain('Urgent: do this first');
    expect(await page.locator('[data-urgent].search-page-urgent').isVisible()).toBe(false);
    expect(await accessibilityProblems(page)).toEqual([]);
    await visitor.close();
  },
);

test('while typing, an urgent flow is the first suggestion', async () => {
  const visitor = await newPage();
  const { page } = visitor;
  await page.goto(visitor.origin);
  await page.getByRole('combobox').first().pressSequentially('my account was hacked', { delay: 10 });

  const first = page.locator('[role="option"]').first();
  await first.filter({ hasText: 'Urgent, step by step' }).waitFor();

  expect(await first.getAttribute('href')).toBe('/flows/account-taken-over/');
  await visitor.close();
});
