/** The case page as a customer meets it: with a draft from a flow, or on a site whose adapter sends cases. */
import type { Page } from 'playwright-core';
import type { CaseDraft } from '../../../src/cases/case-draft.ts';
import type { VisitorPage } from './chromium.ts';

export const refundDraft: CaseDraft = {
  reason: 'Refund not received',
  topic: 'returns',
  urgent: false,
  channels: [],
  question: 'I sent the boots back, where is my money',
  facts: [
    { label: 'Returned on', value: '4 November 2026' },
    { label: 'Amount', value: '£89.99' },
  ],
  orderNumber: null,
  tried: ['Where is my refund?'],
  evidence: [
    { what: 'Proof of posting', ready: true },
    { what: 'The message of the shop', ready: false },
  ],
  wish: 'My refund of £89.99.',
};

export async function openCasePage({ page, origin }: VisitorPage, draft?: CaseDraft): Promise<void> {
  if (draft !== undefined) {
    await page.goto(`${origin}/glossary/`);
    await page.evaluate((value) => {
      sessionStorage.setItem('waymark:case-draft', value);
    }, JSON.stringify(draft));
  }
  await page.goto(`${origin}/case/`);
  await page.waitForSelector('[data-case-page][data-live]');
}

/** The page as a site builds it whose cases go to a webhook: its settings and its policy name the endpoint. */
export async function sendCasesTo(page: Page, url: string, timeoutMs = 5000): Promise<void> {
  await page.route('**/case/', async (route) => {
    const response = await route.fetch();
    const settings = JSON.stringify({ kind: 'webhook', url, timeoutMs }).replaceAll('"', '&quot;');
    const html = (await response.text()).replace(/data-delivery="[^"]*"/, `data-delivery="${settings}"`);
    const policy = (response.headers()['content-security-policy'] ?? '').replace("connect-src 'self'", `connect-src 'self' ${url}`);
    await route.fulfill({ response, body: html, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}

/** Everything that this device keeps, and the address. */
export function keptByPage(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]));
}
