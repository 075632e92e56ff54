/** The example shop, built as `npm run example` builds it, beside the built help centre: every piece in it works together. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serveShop } from '../../examples/shop-account/serve-shop.ts';
import type { ServedShop } from '../../examples/shop-account/serve-shop.ts';
import { accessibilityProblems } from './harness/accessibility.ts';
import { newPage } from './harness/chromium.ts';
import type { PageOptions, VisitorPage } from './harness/chromium.ts';
import { servedSite } from './harness/served-site.ts';

let folder = '';
let shop: ServedShop | undefined;
let help = '';
let visitor: VisitorPage | undefined;

beforeAll(async () => {
  ({ origin: help } = await servedSite());
  folder = await mkdtemp(join(tmpdir(), 'waymark-shop-'));
  shop = await serveShop(help, folder, 0);
});
afterAll(async () => {
  await shop?.close();
  await rm(folder, { recursive: true, force: true });
});
// What holds for every visit.
afterEach(async () => {
  if (visitor === undefined) return;
  const foreign = visitor.requests.urls.filter((url) => ![help, shop?.origin].includes(new URL(url).origin));
  const { errors } = visitor;
  await visitor.close();
  visitor = undefined;
  expect([foreign, errors]).toEqual([[], []]);
});

async function visit(path: string, options: PageOptions = {}): Promise<VisitorPage> {
  visitor = await newPage(options);
  await visitor.page.goto(`${shop?.origin ?? ''}${path}`);
  await visitor.page.waitForFunction(() => customElements.get('waymark-help') !== undefined);
  return visitor;
}

/** The panel's page, once it is at this path. */
async function panelAt({ page }: VisitorPage, path: RegExp): Promise<Frame> {
  await page.waitForFunction(() => document.querySelector('waymark-help[for]')?.hasAttribute('opened'));
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const frame = page.frames().find((one) => one.url().startsWith(help) && path.test(one.url().slice(help.length)));
    if (frame !== undefined) return frame;
    await page.waitForTimeout(25);
  }
  throw new Error(`no panel at ${String(path)}`);
}

const pages = ['/orders', '/orders/1042', '/orders/1057', '/payments', '/messages', '/search', '/settings', '/help', '/logged-out'];

test.each(pages)('%s has a heading of its own, and is accessible in light and dark', async (path) => {
  for (const colourScheme of ['light', 'dark'] as const) {
    const { page, errors, close } = await visit(path, { width: 390, colourScheme });

    expect(await page.title()).toBe(`${await page.locator('h1').innerText()} – Northfold`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
    if (colourScheme === 'light') await close();
  }
});

test('the button of the header opens the panel, which answers a question', async () => {
  const found = await visit('/orders');
  await found.page.getByRole('button', { name: 'Ask a question' }).click();
  const home = await panelAt(found, /^\/embed\//);

  await home.getByLabel('Say it in your own words').fill('they took the money twice');
  await home.getByLabel('Say it in your own words').press('Enter');

  const results = await panelAt(found, /^\/search\/\?q=/);
  await results
    .getByRole('link', { name: /charged twice/i })
    .first()
    .waitFor();
  await found.page.getByText('What the help centre has told this page').click();
  await found.page
    .getByText(/^waymark:search \{"results":/)
    .first()
    .waitFor();
});

test('a failed payment puts a badge on the launcher, and the panel suggests the flow and the article', async () => {
  const found = await visit('/payments');
  const launcher = found.page.locator('waymark-help').getByRole('button', { name: 'Help. New suggestion' });
  await launcher.click();
  const suggested = (await panelAt(found, /^\/embed\//)).getByRole('region', { name: 'For you, now' });

  await suggested.getByText(/^Suggested because a payment of £43 failed on/).waitFor();
  await suggested.getByRole('link', { name: 'My payment failed', exact: true }).waitFor();
  await suggested.getByRole('link', { name: 'Why a payment failed and what to do now' }).waitFor();
});

test('the answer beside a failed payment, and the steps below it, open in the panel', async () => {
  const found = await visit('/payments');
  const answer = found.page.getByRole('group', { name: 'Why did my payment fail and what do I do now?' });

  await answer.getByRole('link', { name: /^Why a payment failed/ }).click();
  await panelAt(found, /^\/billing\/payment-failed\//);
  await answer.getByRole('link', { name: 'More help' }).click();
  await panelAt(found, /^\/search\/\?q=Why%20did/);
  await found.page.getByRole('link', { name: 'Sort it out step by step' }).click();
  await panelAt(found, /^\/flows\/payment-failed\//);
  expect(new URL(found.page.url()).pathname).toBe('/payments');
});

test('an order’s page draws its own suggestions: for a return, and for a parcel that is late', async () => {
  const { page } = await visit('/orders/1042');
  await page.getByText('Suggested because a return of this order is under way.').waitFor();
  expect(await page.getByRole('link', { name: 'Pause your payments while a return is on its way' }).getAttribute('href')).toBe(
    `${help}/returns/pause-payments/`,
  );

  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await page.getByRole('link', { name: 'Rain jacket' }).click();

  await page.getByText(/^Suggested because this order should have come by now: it was expected by/).waitFor();
  await page.getByRole('link', { name: 'My parcel is not here', exact: true }).waitFor();
});

test('a person is asked with the order filled in, and log-out forgets it', async () => {
  const found = await visit('/orders/1042');
  await found.page.getByRole('link', { name: 'Where is my refund?' }).click();
  await panelAt(found, /^\/flows\/where-is-my-refund\//);
  await found.page.getByRole('link', { name: 'Write to a person about it' }).click();
  const contact = await panelAt(found, /^\/contact\//);
  await contact.getByText('1042').waitFor();
  await contact.getByText('Walking boots').waitFor();

  await found.page.getByRole('link', { name: 'Settings' }).click();
  await found.page.getByRole('link', { name: 'Log out' }).click();
  await panelAt(found, /^\/embed\//);
  await found.page.evaluate(() => {
    globalThis.Waymark?.push(['open', 'contact']);
  });
  await (await panelAt(found, /^\/contact\//)).getByRole('heading', { level: 1 }).waitFor();
  expect(await contact.getByText('Walking boots').isVisible()).toBe(false);
  expect(await found.page.getByRole('navigation').count()).toBe(0);
});

test('answers come up beside a message while it is written', async () => {
  const found = await visit('/messages');
  await found.page.getByLabel('Your message').fill('My payment failed yesterday and I do not know whether I must pay again');
  await found.page.getByRole('region', { name: /^(?:This may answer it|These articles may help)$/ }).waitFor();
  await found.page.getByRole('link', { name: /^Why a payment failed/ }).click();
  await panelAt(found, /^\/billing\/payment-failed\//);
  expect(await found.page.getByLabel('Your message').inputValue()).toContain('yesterday');
});

test('the shop’s own search finds orders and help, by meaning, in a worker', async () => {
  const { page } = await visit('/search');
  await page.getByLabel('An order or a question').fill('rain jacket');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Rain jacket' }).waitFor();
  expect(page.workers()).toHaveLength(1);

  await page.getByLabel('An order or a question').fill('they took the money twice');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /charged twice/i })
    .first()
    .waitFor();
});

test('settings change the looks of shop and panel, and take the launcher away', async () => {
  const found = await visit('/settings');
  const launcher = found.page.locator('waymark-help').getByRole('button', { name: 'Help' });
  await found.page.getByLabel('A help button in the corner').uncheck();
  await launcher.waitFor({ state: 'hidden' });
  await found.page.getByLabel('Colours').selectOption('Dark');

  await found.page.getByRole('button', { name: 'Ask a question' }).click();
  const home = await panelAt(found, /^\/embed\//);
  await home.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
});

test('the whole help centre stands in the page for help, as high as it needs', async () => {
  const { page } = await visit('/help', { width: 390 });
  const frame = page.frameLocator('waymark-help[mode=inline] iframe');
  await frame.getByRole('heading', { name: 'What most people need' }).waitFor();
  await page.waitForFunction(() => (document.querySelector('waymark-help[mode=inline]')?.clientHeight ?? 0) > 900);
});

test('without the help centre’s scripts every way to it is a plain link', async () => {
  visitor = await newPage();
  await visitor.page.route('**/embed/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '', headers: { 'access-control-allow-origin': '*' } }),
  );
  await visitor.page.goto(`${shop?.origin ?? ''}/payments`);
  await visitor.page.getByRole('link', { name: 'Why did my payment fail?' }).waitFor();
  await visitor.page.getByRole('link', { name: 'Sort it out step by step' }).click();
  await visitor.page.waitForURL(`${help}/flows/payment-failed/`);
});
