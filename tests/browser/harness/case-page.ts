/** The case page as a customer meets it: with a draft from a flow, or on a site whose adapter sends cases. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CaseDraft } from '../../../src/cases/case-draft.ts';
import { connectSources } from '../../../src/serving/connect-sources.ts';
import { withPolicySources } from '../../../src/serving/policy-sources.ts';
import { serveFolder } from '../../../src/serving/serve-folder.ts';
import type { ServedSite } from '../../../src/serving/serve-folder.ts';
import type { VisitorPage } from './chromium.ts';
import { builtFolder } from './served-site.ts';

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

/** @param origin - of another site than the one that all tests share */
export async function openCasePage({ page, ...visitor }: VisitorPage, draft?: CaseDraft, origin = visitor.origin): Promise<void> {
  if (draft !== undefined) {
    await page.goto(`${origin}/glossary/`);
    await page.evaluate((value) => {
      sessionStorage.setItem('waymark:case-draft', value);
    }, JSON.stringify(draft));
  }
  await page.goto(`${origin}/case/`);
  await page.waitForSelector('[data-case-page][data-live]');
}

/**
 * The built site as it would be if its settings sent cases to this webhook: the case page and `_headers` say so, and
 * everything else is the same file.
 */
export async function serveSiteSendingCasesTo(url: string, timeoutMs: number): Promise<ServedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-cases-'));
  for (const name of await readdir(builtFolder))
    if (name !== 'case' && name !== '_headers') await symlink(join(builtFolder, name), join(folder, name));
  const settings = JSON.stringify({ kind: 'webhook', url, timeoutMs }).replaceAll('"', '&quot;');
  const page = await readFile(join(builtFolder, 'case/index.html'), 'utf8');
  await mkdir(join(folder, 'case'));
  await writeFile(join(folder, 'case/index.html'), page.replace(/data-delivery="[^"]*"/, `data-delivery="${settings}"`));
  const sources = connectSources({ feedback: { kind: 'device' }, cases: { adapter: { kind: 'webhook', url, timeoutSeconds: 15 } } });
  const headers = await readFile(join(builtFolder, '_headers'), 'utf8');
  await writeFile(join(folder, '_headers'), withPolicySources(headers, { 'connect-src': sources }));
  const site = await serveFolder({ folder, port: 0 });
  return {
    ...site,
    close: async () => {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Everything that this device keeps, and the address. */
export function keptByPage(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]));
}
