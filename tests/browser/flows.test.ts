/** A guided flow as people go through it: with a pointer, with keys alone, on a phone, without script, and back again. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { newPage } from './harness/chromium.ts';
import type { PageOptions, VisitorPage } from './harness/chromium.ts';

const refund = '/flows/where-is-my-refund/';
const promised = '#/order-shows=neither/what-happened=sent-back/shop-says=promised';

/** A visitor on 25 November 2026, at the flow of a missing refund. */
async function visitFlow(path: string, options: PageOptions = {}): Promise<VisitorPage> {
  const visitor = await newPage({ reducedMotion: true, ...options });
  await visitor.page.clock.setFixedTime(new Date('2026-11-25T10:00:00'));
  await visitor.page.goto(visitor.origin + path, { waitUntil: 'networkidle' });
  return visitor;
}

const heading = (page: Page): Promise<string> => page.locator('.flow-part:visible h2').innerText();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const fragment = (page: Page): string => new URL(page.url()).hash;
const choose = (page: Page, option: string): Promise<void> => page.getByRole('link', { name: option }).click();

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
/** The option that says "Your answer". */
const givenOption = (page: Page): Locator => page.locator('.flow-option:visible', { has: page.locator('[data-flow-given]:visible') });

async function enterDate(page: Page, day: string, month: string, year: string): Promise<void> {
  await field(page, 'Day').fill(day);
  await field(page, 'Month').fill(month);
  await field(page, 'Year').fill(year);
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe('with script', () => {
  test('a pointer leads from the first question over the check to an outcome with its last day', async () => {
    const { page, errors, requests, close } = await visitFlow(refund);
    expect(await heading(page)).toBe('What does the order show in the Brindle app?');
    expect(await page.locator('.flow-progress:visible').innerText()).toBe('Question 1 of about 4');

    await choose(page, 'Neither of the two');
    expect(await focused(page)).toBe('What happened with the order?');
    await choose(page, 'I sent goods back');
    await choose(page, 'It has promised a refund');
    expect(await page.locator('.flow-progress:visible').innerText()).toBe('Question 4 of 4');
    await enterDate(page, '1', 'Sep', '26');

    expect(await focused(page)).toBe('Check your answers');
    expect(await page.locator('[data-flow-check] dd').allInnerTexts()).toContain('1 September 2026');
    await page.getByRole('link', { name: 'See what to do' }).click();
    expect(await focused(page)).toBe('Open a dispute for "Refund not paid"');
    expect(await page.title()).toContain('Open a dispute');
    expect(await page.locator('[data-flow-deadline-day]:visible').innerText()).toBe('Wednesday 30\u00a0December\u00a02026');
    expect(await page.locator('[data-flow-deadline-left]:visible').innerText()).toBe('35 days left');

    expect(errors).toEqual([]);
    expect(requests.urls.filter((url) => /promised|2026-09/.test(url))).toEqual([]);
    await close();
  });

  test('keys alone lead to the outcome, each question one Tab away from its heading', async () => {
    const { page, close } = await visitFlow(refund);
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    // Back is the first thing that Tab comes to from the second question on.
    await page.locator('[data-flow-part="order-shows"] h2').focus();
    await press('Tab', 'Tab', 'Tab', 'Enter');
    expect(await focused(page)).toBe('What happened with the order?');
    await press('Tab', 'Enter');
    expect(await focused(page)).toBe('What does the shop say about the refund?');
    await press('Tab', 'Enter');
    await press('Tab');
    await page.keyboard.type('1');
    await press('Tab');
    await page.keyboard.type('9');
    await press('Tab');
    await page.keyboard.type('2026');
    await press('Enter');
    expect(await focused(page)).toBe('Check your answers');
    await press(...Array.from({ length: 5 }, () => 'Tab'), 'Enter');
    expect(await focused(page)).toBe('Open a dispute for "Refund not paid"');
    await close();
  });

  test('changing one answer keeps the others that still apply', async () => {
    const { page, close } = await visitFlow(`${refund}${promised}/promised-on=2026-09-01`);
    await page.getByRole('link', { name: 'Change What happened' }).click();
    expect(await givenOption(page).innerText()).toContain('I sent goods back');
    await choose(page, 'I kept the goods');
    expect(await heading(page)).toBe('Check your answers');
    expect(fragment(page)).toBe('#/order-shows=neither/what-happened=kept/shop-says=promised/promised-on=2026-09-01');
    await close();
  });

  test('Back goes question by question and keeps the answers, and Forward returns', async () => {
    const { page, close } = await visitFlow(refund);
    await choose(page, 'Neither of the two');
    await choose(page, 'I sent goods back');
    await choose(page, 'It has promised a refund');
    await enterDate(page, '1', '9', '2026');
    await page.goBack();
    expect(await heading(page)).toBe('When did the shop promise the refund?');
    expect(await field(page, 'Month').inputValue()).toBe('9');
    await page.goBack();
    expect(await givenOption(page).innerText()).toContain('It has promised a refund');
    await page.goBack();
    await page.goBack();
    expect(await heading(page)).toBe('What does the order show in the Brindle app?');
    expect(fragment(page)).toContain('promised-on=2026-09-01');
    await page.goForward();
    expect(await heading(page)).toBe('What happened with the order?');
    await close();
  });

  test('the Back link of the page is the browser’s own where both lead to the same', async () => {
    const { page, close } = await visitFlow(refund);
    await choose(page, 'Neither of the two');
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await page.waitForFunction(() => location.hash.endsWith('/order-shows'));
    await page.goForward();
    await page.waitForFunction(() => location.hash.endsWith('/what-happened'));
    expect(await heading(page)).toBe('What happened with the order?');
    await close();
  });

  test('a reload and a shared link show the same step', async () => {
    const { page, origin, close } = await visitFlow(refund);
    await choose(page, 'Neither of the two');
    await choose(page, 'I sent goods back');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await heading(page)).toBe('What does the shop say about the refund?');
    await close();

    const daughter = await newPage();
    await daughter.page.goto(`${origin}${refund}${promised}`, { waitUntil: 'networkidle' });
    expect(await heading(daughter.page)).toBe('When did the shop promise the refund?');
    await daughter.close();
  });

  test.each([
    [`${promised}/promised-on=2026-13-77`, 'When did the shop promise the refund?'],
    ['#/order-shows=nonsense', 'What does the order show in the Brindle app?'],
    ['#shop-says', 'What does the order show in the Brindle app?'],
    ['#open-dispute', 'Open a dispute for "Refund not paid"'],
  ])('the address %s shows the last sound step', async (hash, expected) => {
    const { page, errors, close } = await visitFlow(refund + hash);
    expect(await heading(page)).toBe(expected);
    expect(errors).toEqual([]);
    await close();
  });

  test('starting again forgets the answers', async () => {
    const { page, close } = await visitFlow(refund + promised);
    await page.getByRole('link', { name: 'Start again' }).click();
    expect(await heading(page)).toBe('What does the order show in the Brindle app?');
    expect(fragment(page)).toBe('#/');
    expect(await givenOption(page).count()).toBe(0);
    await close();
  });

  test('an empty or impossible date is explained at the top and by the field, and keeps what was typed', async () => {
    const { page, close } = await visitFlow(refund + promised);
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await focused(page)).toContain('Enter a day, a month and a year.');
    expect(await page.title()).toMatch(/^Error: /);
    await enterDate(page, '31', '11', '2026');
    expect(await page.locator('[data-flow-error]:visible').innerText()).toContain('The calendar has no such day.');
    expect(await field(page, 'Day').getAttribute('aria-invalid')).toBe('true');
    expect(await field(page, 'Day').inputValue()).toBe('31');
    const before = fragment(page);
    await page.locator('[data-flow-error-link]:visible').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('promised-on_day');
    expect(fragment(page)).toBe(before);
    await enterDate(page, '30', '11', '2027');
    expect(await page.locator('[data-flow-error]:visible').innerText()).toBe('Enter today or a day in the past.');
    await close();
  });

  test('whoever does not know the day goes on without it', async () => {
    const { page, close } = await visitFlow(refund + promised);
    await page.getByRole('button', { name: 'I do not know' }).click();
    await page.getByRole('link', { name: 'See what to do' }).click();
    expect(await page.locator('[data-flow-deadline-unknown]:visible').innerText()).toContain('from its promise');
    await close();
  });

  test('evidence that is ticked off stays ticked on this device, and comes along to a person with the answers', async () => {
    const { page, close } = await visitFlow(`${refund}${promised}/promised-on=2026-09-01/open-dispute`);
    await page.getByLabel('The amount and the items that it is for').check();
    expect(await page.locator('[data-flow-ready]:visible').innerText()).toBe('1 of 4 ready');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByLabel('The amount and the items that it is for').isChecked()).toBe(true);

    await page.locator('.flow-person').getByRole('link', { name: 'Talk to a person' }).click();
    await page.waitForURL('**/contact/');
    const draft: unknown = JSON.parse((await page.evaluate(() => sessionStorage.getItem('waymark:case-draft'))) ?? 'null');
    expect(draft).toMatchObject({
      reason: 'Promised refund not paid',
      topic: 'returns',
      facts: [
        { value: 'Neither of the two' },
        { value: 'I sent goods back' },
        { value: 'It has promised a refund' },
        { label: 'Refund promised on', value: '1 September 2026' },
      ],
      evidence: [{ ready: false }, { what: 'The amount and the items that it is for', ready: true }, { ready: false }, { ready: false }],
    });
    await close();
  });

  test('a taken-over account gets the line that is open day and night at once, and no check', async () => {
    const { page, close } = await visitFlow('/flows/account-taken-over/');
    expect(await page.locator('.flow-call').getByRole('link').getAttribute('href')).toMatch(/^tel:\d+$/);
    await page.getByRole('link', { name: 'No', exact: true }).click();
    expect(await heading(page)).toBe('Call the security line now');
    const line = page.locator('.flow-channels-urgent:visible a').first();
    expect(await line.getAttribute('href')).toMatch(/^tel:\d+$/);
    expect((await line.boundingBox())?.y).toBeLessThan(500);
    await close();
  });
});

describe('without script', () => {
  test('links lead to an outcome, one section at a time', async () => {
    const { page, close } = await newPageWithoutScript();
    expect(await heading(page)).toBe('What does the order show in the Brindle app?');
    await choose(page, 'Neither of the two');
    await choose(page, 'I sent goods back');
    await choose(page, 'It has promised a refund');
    expect(await page.locator('.flow-form:visible').count()).toBe(0);
    await choose(page, 'Longer ago, but within the last 120 days');
    expect(await page.locator('.flow-part:visible').count()).toBe(1);
    expect(await heading(page)).toBe('Open a dispute for "Refund not paid"');
    await page.goBack();
    expect(await heading(page)).toBe('When did the shop promise the refund?');
    await page.getByRole('link', { name: 'Start again' }).click();
    expect(await heading(page)).toBe('What does the order show in the Brindle app?');
    await close();
  });

  test('the same links work where the script never arrives', async () => {
    const visitor = await newPage();
    await visitor.page.route('**/*.js', (route) => route.abort());
    await visitor.page.goto(visitor.origin + refund);
    await choose(visitor.page, 'Neither of the two');
    expect(await heading(visitor.page)).toBe('What happened with the order?');
    await visitor.close();
  });
});

async function newPageWithoutScript(): Promise<VisitorPage> {
  const visitor = await newPage({ scripts: false });
  await visitor.page.goto(visitor.origin + refund);
  return visitor;
}

const states = [
  { state: 'list', path: '/flows/' },
  { state: 'first question', path: refund },
  { state: 'date', path: refund + promised },
  { state: 'check', path: `${refund}${promised}/promised-on=2026-09-01` },
  { state: 'outcome', path: `${refund}${promised}/promised-on=2026-09-01/open-dispute` },
  { state: 'urgent outcome', path: '/flows/account-taken-over/#/can-sign-in=no' },
] as const;

describe.each([
  { width: 390, colourScheme: 'light' },
  { width: 390, colourScheme: 'dark' },
  { width: 1280, colourScheme: 'light' },
  { width: 1280, colourScheme: 'dark' },
] as const)('at $width px in $colourScheme', ({ width, colourScheme }) => {
  test.each(states)('the $state shuts nobody out', async ({ path }) => {
    const { page, close } = await visitFlow(path, { width, colourScheme });
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });

  test('a mistake in a form shuts nobody out', async () => {
    const { page, close } = await visitFlow(refund + promised, { width, colourScheme });
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });
});

test.each(states)('the $state has no sideways scrolling at 320 px', async ({ path }) => {
  const { page, close } = await visitFlow(path, { width: 320 });
  const { content, screen } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: window.innerWidth }));
  expect(content).toBeLessThanOrEqual(screen);
  await close();
});

test('an article offers its flow at its top, and the home page lists the urgent one first', async () => {
  const { page, origin, close } = await visitFlow('/returns/refund-times/');
  await page.getByRole('complementary', { name: 'Sort it out step by step' }).getByRole('link', { name: 'Where is my refund?' }).click();
  expect(new URL(page.url()).pathname).toBe(refund);
  await page.goto(origin);
  expect(await page.locator('.flow-list-title a').first().getAttribute('href')).toBe('/flows/account-taken-over/');
  await close();
});
