/** Opinions of articles and questions without an answer: what is kept on the device, what leaves it, and who decides. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { maskSensitive } from '../../src/guard/mask.ts';
import { readerRecordSchema } from '../../src/content/reader-record.ts';
import type { ReaderRecord } from '../../src/content/reader-record.ts';
import { withPolicySources } from '../../src/serving/policy-sources.ts';
import { accessibilityProblems } from './harness/accessibility.ts';
import { newPage } from './harness/chromium.ts';
import type { VisitorPage } from './harness/chromium.ts';
import { askOnPage, shownResults } from './harness/search-page.ts';

const article = '/billing/charged-twice/';
const cardNumber = '4111 1111 1111 1111';
/** Nothing in the content is about this. */
const strangeQuestion = 'how do I bake sourdough bread';

test('a press on Yes is kept with the article and its revision, and told to the page around', async () => {
  const { page, origin, close } = await newPage();
  await page.goto(origin + article);
  await hearFeedback(page);

  await page.getByRole('button', { name: 'Yes' }).click();

  await page.getByText('Good. Thank you for telling us.').waitFor();
  const [record] = await keptRecords(page);
  expect(record).toMatchObject({ kind: 'feedback', articleId: 'billing/charged-twice', answered: true, reason: null, text: null });
  expect(record?.kind === 'feedback' && record.revision).toMatch(/^[0-9a-f]{12}$/);
  expect(await heardFeedback(page)).toEqual([record]);
  await close();
});

test('another reason changes the opinion and does not add one', async () => {
  const { page, origin, close } = await newPage();
  await page.goto(origin + article);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: 'It is hard to follow' }).click();
  await page.getByRole('button', { name: 'It is not accurate' }).click();

  await expect
    .poll(async () => (await keptRecords(page)).map((record) => record.kind === 'feedback' && record.reason))
    .toEqual(['inaccurate']);
  expect(await page.getByRole('link', { name: 'Talk to a person' }).isVisible()).toBe(true);
  await close();
});

test('a card number in the text is explained as it is typed, taken out with one press, and never kept', async () => {
  const { page, origin, close } = await newPage({ width: 390 });
  await page.goto(origin + article);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: 'Something else' }).click();
  const text = page.getByLabel('What should be different?');
  await text.fill(`My card ${cardNumber} is not in the list`);
  await page.getByText('full card number').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Hide it' }).click();

  expect(await text.inputValue()).toBe('My card [card ending 1111] is not in the list');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(async () => JSON.stringify(await keptRecords(page))).toContain('card ending 1111');
  await close();
});

test('a text with a card number in it is not kept until the number is hidden', async () => {
  const { page, origin, close } = await newPage();
  await page.goto(origin + article);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: 'Something else' }).click();
  const text = page.getByLabel('What should be different?');
  await text.fill(`My card ${cardNumber} is not in the list`);
  await page.getByText('It is not saved or sent').waitFor();

  await page.getByRole('button', { name: 'Done' }).click();

  await expect.poll(() => text.evaluate((field) => field.matches(':focus') && field.getAttribute('aria-invalid'))).toBe('true');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('4111');
  await close();
});

test('an endpoint gets each opinion as JSON, without cookies, referrer or question, and again when it was away', async () => {
  const endpoint = await startEndpoint();
  const visitor = await newPage({ serviceWorker: false });
  await deliverTo(visitor, endpoint.url);
  const { page, context, origin } = visitor;
  // The endpoint is on this machine, the changed page counts as being from anywhere.
  await context.grantPermissions(['local-network-access']);
  await page.goto(`${origin}/`);
  await page.evaluate((path) => {
    document.cookie = 'who=me';
    sessionStorage.setItem('waymark:question', JSON.stringify({ question: 'why twice', path, anchor: null }));
  }, article);

  endpoint.answerWith(503);
  await page.goto(origin + article);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByText('It could not be sent now').waitFor();
  endpoint.answerWith(204);
  await page.goto(origin + article);
  await expect.poll(() => endpoint.taken.length).toBe(1);

  const { headers, body } = endpoint.taken[0] ?? { headers: {}, body: '' };
  expect(readerRecordSchema.parse(JSON.parse(body))).toMatchObject({ kind: 'feedback', answered: false });
  expect(body).not.toContain('why twice');
  expect(headers['cookie'] ?? headers['referer']).toBeUndefined();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: 'It does not have what I need' }).click();
  await expect.poll(() => endpoint.taken.at(-1)?.body).toContain('"reason":"missing"');
  const ids = new Set(endpoint.taken.map((taken) => readerRecordSchema.parse(JSON.parse(taken.body)).id));
  expect(ids.size).toBe(1);
  await visitor.close();
  await endpoint.close();
});

test('by mail, the reader gets a letter that says what they pressed', async () => {
  const visitor = await newPage({ serviceWorker: false });
  await changeArticle(visitor, (html) =>
    html
      .replace('data-answered=', 'data-mail="help@brindle.example" data-answered=')
      .replace('data-answered-search', 'data-answered-mail href="/" >Mail</a><a data-answered-search'),
  );
  const { page, origin } = visitor;
  await page.goto(origin + article);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: 'It is not accurate' }).click();

  const address = async (): Promise<string> => decodeURIComponent((await page.locator('[data-answered-mail]').getAttribute('href')) ?? '');
  await expect.poll(address).toContain('It is not accurate.');
  expect(await address()).toContain('mailto:help@brindle.example?subject=About');
  await visitor.close();
});

test('a question that nothing fits is kept when it is asked, not while it is typed, and without sensitive data only', async () => {
  const visitor = await newPage();
  const { page, origin } = visitor;
  await page.goto(`${origin}/search/`);
  await page.getByRole('searchbox').fill(strangeQuestion);
  await shownResults(page, strangeQuestion, 'meaning');
  expect(await keptRecords(page)).toEqual([]);

  await page.getByRole('searchbox').press('Enter');
  await expect.poll(() => keptRecords(page)).toMatchObject([{ kind: 'unanswered', question: strangeQuestion, why: 'nothing-fits' }]);

  const withNumber = `${strangeQuestion} ${cardNumber}`;
  await askOnPage(visitor, withNumber);
  await shownResults(page, maskSensitive(withNumber), 'meaning');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('4111');
  await visitor.close();
});

test('"Not what I meant" moves on to the other results, keeps the question, and offers a person', async () => {
  const visitor = await newPage();
  const { page, origin } = visitor;
  await page.goto(`${origin}/search/`);
  const question = 'why was I charged twice for one order';
  await askOnPage(visitor, question);
  const [first, second] = await shownResults(page, question, 'meaning');
  expect(await page.getByText('Last updated').locator('time').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\d$/);

  await page.getByRole('button', { name: 'Not what I meant' }).click();

  await expect.poll(() => keptRecords(page)).toMatchObject([{ kind: 'unanswered', question, why: 'not-meant', nearest: first?.article }]);
  const after = await shownResults(page, question, 'meaning');
  expect(after[0]).toMatchObject({ article: second?.article });
  expect(after.at(-1)).toMatchObject({ article: first?.article });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Ask a person');
  await visitor.close();
});

test('what the device keeps is shown, downloaded as lines that the writers can read, and deleted', async () => {
  const visitor = await newPage();
  const { page, origin } = visitor;
  await page.goto(origin + article);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: 'It is hard to follow' }).click();
  await page.getByText('It is noted on this device').waitFor();
  await page.goto(`${origin}/search/?q=${encodeURIComponent(strangeQuestion)}`);
  await expect.poll(async () => (await keptRecords(page)).length, { timeout: 15_000 }).toBe(2);

  await page.goto(`${origin}/search/`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'What this device keeps' }).click();
  await page.getByText('It did not help. Hard to follow.').waitFor();
  expect(await page.getByRole('link', { name: 'Why you were charged twice' }).isVisible()).toBe(true);
  expect(await page.getByText('Nothing was found.').isVisible()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a file' }).click();
  const lines = (await readFile(await (await downloading).path(), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => readerRecordSchema.parse(JSON.parse(line)).kind).sort()).toEqual(['feedback', 'unanswered']);

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByText('Everything is deleted from this device.').waitFor();
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
  await visitor.close();
});

async function keptRecords(page: Page): Promise<readonly ReaderRecord[]> {
  const text = await page.evaluate(() => localStorage.getItem('waymark:records') ?? '[]');
  return readerRecordSchema.array().parse(JSON.parse(text));
}

async function hearFeedback(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener('waymark:feedback', (event) => {
      if (event instanceof CustomEvent) document.documentElement.dataset['heard'] = JSON.stringify(event.detail);
    });
  });
}

async function heardFeedback(page: Page): Promise<readonly unknown[]> {
  const heard = await page.evaluate(() => document.documentElement.dataset['heard']);
  const detail: unknown = JSON.parse(heard ?? 'null');
  return [detail];
}

/** The article as a site with another setting would serve it: markup and policy. */
async function deliverTo(visitor: VisitorPage, url: string): Promise<void> {
  await changeArticle(visitor, (html) => html.replace('data-answered=', `data-endpoint="${url}" data-answered=`), new URL(url).origin);
}

async function changeArticle({ page, origin }: VisitorPage, change: (html: string) => string, connectSource?: string): Promise<void> {
  await page.route(origin + article, async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy'] ?? '';
    const line = withPolicySources(`/*\n  Content-Security-Policy: ${policy}\n`, {
      'connect-src': connectSource === undefined ? [] : [connectSource],
    });
    const changed = /Content-Security-Policy: (.*)\n/.exec(line)?.[1] ?? policy;
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': changed },
      body: change(await response.text()),
    });
  });
}

interface Taken {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An operator's endpoint on an origin of its own, which remembers what it took. */
async function startEndpoint(): Promise<{
  url: string;
  taken: readonly Taken[];
  answerWith: (status: number) => void;
  close: () => Promise<void>;
}> {
  const taken: Taken[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (status < 300) taken.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the endpoint has no port');
  const { port }: AddressInfo = address;
  return {
    url: `http://127.0.0.1:${port}/feedback`,
    taken,
    answerWith: (next) => (status = next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
