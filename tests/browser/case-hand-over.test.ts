/** A case that leaves the page, in a real browser: sent to an operator's server, followed up, and forgotten. */
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startCaseServer } from '../fixtures/case-server.ts';
import type { CaseServer } from '../fixtures/case-server.ts';
import type { ServedSite } from '../../src/serving/serve-folder.ts';
import { keptByPage, openCasePage, refundDraft, serveSiteSendingCasesTo } from './harness/case-page.ts';
import { newPage } from './harness/chromium.ts';
import type { VisitorPage } from './harness/chromium.ts';

let visitor: VisitorPage;
afterEach(() => visitor.close());

const passOn = (way: string): Promise<void> => visitor.page.getByRole('button', { name: way }).click();

describe('handing it over', () => {
  let server: CaseServer;
  let site: ServedSite;
  beforeEach(async () => {
    server = await startCaseServer();
    visitor = await newPage();
    site = await serveSiteSendingCasesTo(`${server.origin}/cases`, 1500);
    await openCasePage(visitor, refundDraft, site.origin);
    await visitor.page.getByLabel('Your email address').fill('ann@example.com');
  });
  afterEach(async () => {
    await server.close();
    await site.close();
  });

  const send = (): Promise<void> => visitor.page.getByRole('button', { name: 'Send it to Brindle' }).click();
  const failure = () => visitor.page.getByRole('group', { name: 'It has not been sent' });

  test('a case that arrives has the number of the company, and the day of the answer', async () => {
    server.replyWith({ status: 201, body: '{"accepted":true,"number":"BR-7F3K-2291"}' });
    const { page } = visitor;
    await send();
    await page.getByText('BR-7F3K-2291').first().waitFor();

    expect(server.arrivals).toHaveLength(1);
    expect(server.arrivals[0]?.body).toMatchObject({
      kind: 'case',
      title: 'Refund not received',
      contact: { name: '', email: 'ann@example.com' },
    });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Refund not received');
    expect(await page.getByRole('heading', { level: 1 }).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('[data-case-next]').innerText()).toMatch(
      /Sent from this page[\s\S]*within 1 working day\s+By \w+ \d+ \w+[\s\S]*Follow up on/,
    );

    await page.reload();
    await page.waitForSelector('[data-live]');
    expect(await page.getByText('BR-7F3K-2291').first().isVisible()).toBe(true);
  });

  test('a failure says so, offers the other ways, and a second try carries the same key', async () => {
    server.replyWith({ status: 422, body: '{}' });
    await send();
    await failure().waitFor();
    expect(await failure().innerText()).toMatch(/did not take it[\s\S]*Nothing is lost/);
    expect(await failure().getByRole('link', { name: 'Email it instead' }).isVisible()).toBe(true);
    expect(await failure().getByRole('link', { name: 'All ways to reach us' }).isVisible()).toBe(true);
    expect(await failure().getByRole('button', { name: 'Try again' }).isVisible()).toBe(false);

    server.replyWith({ status: 200, body: '<html>Sign in</html>' });
    await send();
    await failure().getByRole('button', { name: 'Try again' }).waitFor();
    expect(await failure().evaluate((element) => element === document.activeElement)).toBe(true);
    server.replyWith({ status: 200, body: '{"accepted":true}' });
    await failure().getByRole('button', { name: 'Try again' }).click();
    await visitor.page.getByRole('heading', { name: 'What happens next' }).waitFor();
    const keys = server.arrivals.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  test('somebody who waits may stop, and a case that never got through is still there after a reload', async () => {
    server.replyWith('never');
    await send();
    await visitor.page.getByRole('button', { name: 'Stop' }).click();
    await failure().getByText('You stopped it.').waitFor();
    await server.close();
    await visitor.context.setOffline(true);
    await send();
    await failure().getByText('There is no connection').waitFor({ timeout: 20_000 });
    await visitor.context.setOffline(false);
    await visitor.page.reload();
    await visitor.page.waitForSelector('[data-live]');
    expect(await visitor.page.getByLabel('Returned on').inputValue()).toBe('4 November 2026');
    expect(await visitor.page.getByLabel('Your email address').inputValue()).toBe('ann@example.com');
  });

  test('an address that nobody can answer is not sent', async () => {
    await visitor.page.getByLabel('Your email address').fill('ann at example');
    await send();
    expect(await visitor.page.getByRole('link', { name: /Enter an email address with an @/ }).isVisible()).toBe(true);
    expect(server.arrivals).toHaveLength(0);
  });

  test('the policy lets the page talk to that address and to no other', async () => {
    const blocked = await visitor.page.evaluate(async (origin) => {
      try {
        await fetch(`${origin}/elsewhere`, { method: 'POST', body: '{}' });
        return false;
      } catch {
        return true;
      }
    }, server.origin);
    expect(blocked).toBe(true);
    expect(server.arrivals).toHaveLength(0);
    expect(visitor.errors.some((error) => error.includes('Content Security Policy'))).toBe(true);
    // Expected here, and only here.
    await visitor.close();
    visitor = await newPage();
  });
});

describe('afterwards', () => {
  test('a case that was told on the phone waits for an answer, is answered, and can be opened again', async () => {
    visitor = await newPage();
    await openCasePage(visitor, refundDraft);
    const { page } = visitor;
    await passOn('By phone');
    expect(await page.locator('[data-case-next]').innerText()).toMatch(/Told on the phone[\s\S]*call again and name your case number/);

    await page.getByRole('button', { name: 'Yes, it is answered' }).click();
    expect(await page.locator('[data-case-list]').innerText()).toContain('Answered');
    await page.getByRole('button', { name: 'It did not help' }).click();
    expect(await page.getByRole('button', { name: 'Yes, it is answered' }).isVisible()).toBe(true);
  });

  test('the calendar file names the day on which to follow up', async () => {
    visitor = await newPage();
    await openCasePage(visitor, refundDraft);
    const { page } = visitor;
    await passOn('By email');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Add to calendar' }).click()]);
    const event = ICAL.Component.fromString(await readFile(await file.path(), 'utf8')).getFirstSubcomponent('vevent');
    const start = event === null ? '' : new ICAL.Event(event).startDate.toString();
    const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(start),
    );
    expect(await page.locator('[data-case-next]').innerText()).toContain(`Follow up on ${day}`);
  });

  test('cases are listed, opened, deleted one by one, and forgotten at once after being asked', async () => {
    visitor = await newPage();
    await openCasePage(visitor, refundDraft);
    const { page } = visitor;
    await passOn('By email');
    await page.getByRole('link', { name: 'Write a new one' }).click();
    await page.getByLabel('What is it about?').fill('A fee that I do not know');
    await page.getByLabel('What happened?').fill('It was taken on 3 May.');
    const list = page.locator('[data-case-list]');
    await list.getByText('A fee that I do not know').waitFor();
    expect(await list.locator('li').count()).toBe(2);
    expect(new URL(page.url()).search).toBe('');

    await list.getByRole('link', { name: 'Refund not received' }).click();
    await page.getByRole('heading', { name: 'What happens next' }).waitFor();
    await list.getByRole('button', { name: /^Delete A fee/ }).click();
    expect(await list.locator('li').count()).toBe(1);

    await page.getByRole('button', { name: 'Forget all' }).click();
    await page.getByRole('button', { name: 'Keep them' }).click();
    expect(await list.locator('li').count()).toBe(1);
    await page.getByRole('button', { name: 'Forget all' }).click();
    await page.getByRole('button', { name: 'Yes, forget them' }).click();
    expect(await list.isVisible()).toBe(false);
    expect(await keptByPage(page)).not.toContain('Refund not received');
    await page.reload();
    await page.waitForSelector('[data-live]');
    expect(await page.getByLabel('What is it about?').inputValue()).toBe('');
  });
});
