/** `<waymark-answer>` and `<waymark-deflect>` in a page of another origin. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { newPage } from './harness/chromium.ts';
import type { PageOptions, VisitorPage } from './harness/chromium.ts';
import { serveHost } from './harness/host-page.ts';
import type { HostSite } from './harness/host-page.ts';
import { servedSite } from './harness/served-site.ts';

const hosts: HostSite[] = [];
let help = '';

beforeAll(async () => {
  ({ origin: help } = await servedSite());
});
afterAll(async () => {
  for (const host of hosts) await host.close();
});

async function visit(
  files: Readonly<Record<string, string>>,
  options: PageOptions & { readonly policy?: string } = {},
): Promise<VisitorPage> {
  const host = await serveHost(files, options.policy);
  hosts.push(host);
  const visitor = await newPage(options);
  await visitor.page.goto(host.origin);
  return visitor;
}

const shop = (
  body: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Shop</title><link rel="stylesheet" href="/shop.css"><main><h1>Shop</h1>${body}</main></html>`;

/** All that a host's policy must allow. */
const strictPolicy = (): string =>
  `default-src 'none'; script-src 'self' ${help} 'wasm-unsafe-eval'; style-src 'self'; connect-src ${help}; worker-src blob:`;

describe('<waymark-answer>', () => {
  const element = (question: string, rest = ''): string =>
    `<script type="module" src="${help}/embed/answer.js"></script>
     <waymark-answer question="${question}" ${rest}><a id="plain" href="${help}/billing/declined-at-checkout/">Why was I declined?</a></waymark-answer>`;

  test('shows the deciding sentence, its section and more help, under a strict policy', { timeout: 120_000 }, async () => {
    const visitor = await visit({ '/': shop(element('Why was I declined at checkout?')) }, { policy: strictPolicy() });

    const box = visitor.page.locator('[part=answer]');
    await box.waitFor({ timeout: 60_000 });

    expect(await visitor.page.locator('[part=link]').first().getAttribute('href')).toContain(`${help}/billing/declined-at-checkout/`);
    expect(await visitor.page.locator('[part=more]').getAttribute('href')).toBe(
      `${help}/search/?q=Why%20was%20I%20declined%20at%20checkout%3F`,
    );
    expect(await visitor.page.locator('#plain').isVisible()).toBe(false);
    expect(await accessibilityProblems(visitor.page)).toEqual([]);
    expect(visitor.errors.filter((error) => !error.includes('shop.css'))).toEqual([]);
    await visitor.close();
  });

  test('fetches only its own small script before it comes near the window', async () => {
    const visitor = await visit({
      '/': shop(`<div class="far"></div>${element('Why was I declined at checkout?')}`),
      '/shop.css': '.far { block-size: 4000px }',
    });
    await visitor.page.waitForLoadState('networkidle');
    expect(visitor.requests.matching(/./).filter((url) => url.startsWith(help))).toEqual([`${help}/embed/answer.js`]);

    await visitor.page.locator('#plain').scrollIntoViewIfNeeded();
    await visitor.page.locator('[part=answer]').waitFor({ timeout: 60_000 });
    await visitor.close();
  });

  test.each([
    ['the script', /embed\/answer\.js/],
    ['the headless package', /embed\/headless\.js/],
    ['the index', /search-index/],
  ])('keeps the plain link when %s cannot be had', async (_, broken) => {
    const host = await serveHost({ '/': shop(element('Why was I declined at checkout?')) });
    hosts.push(host);
    const visitor = await newPage();
    await visitor.context.route(broken, (route) => route.abort());
    await visitor.page.goto(host.origin);
    await visitor.page.waitForLoadState('networkidle');

    expect(await visitor.page.locator('#plain').isVisible()).toBe(true);
    expect(await visitor.page.locator('[part=answer]').count()).toBe(0);
    await visitor.close();
  });

  test('keeps the plain link for what the help centre knows nothing of, and for hostile questions', { timeout: 120_000 }, async () => {
    const visitor = await visit({ '/': shop(element('&lt;img src=x onerror=alert(1)&gt; zebra quantum sandwich trombone')) });
    await visitor.page.waitForLoadState('networkidle');
    await visitor.page.waitForTimeout(3000);

    expect(await visitor.page.locator('#plain').isVisible()).toBe(true);
    await visitor.close();
  });

  test('a new question is a new answer, and the host may follow the link itself', { timeout: 120_000 }, async () => {
    const visitor = await visit({ '/': shop(element('Why was I declined at checkout?')) });
    await visitor.page.locator('[part=answer]').waitFor({ timeout: 60_000 });
    await visitor.page.evaluate(() => document.querySelector('waymark-answer')?.setAttribute('question', 'How long does a refund take?'));
    await visitor.page.locator('[part=link][href*="/returns/refund-times/"]').first().waitFor({ timeout: 60_000 });

    const path = await visitor.page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          document.addEventListener('waymark:follow', (event) => {
            event.preventDefault();
            resolve(event instanceof CustomEvent ? event.detail : undefined);
          });
          const link = document.querySelector('waymark-answer')?.shadowRoot?.querySelector('a');
          link?.click();
        }),
    );

    expect(JSON.stringify(path)).toContain(`"path":"/returns/refund-times/`);
    expect(visitor.page.url()).not.toContain('refund-times');
    await visitor.close();
  });
});

describe('<waymark-deflect>', () => {
  const message = 'Hello, you took the money for my sofa twice this month, why is that?';
  const page = (): string =>
    shop(`<script type="module" src="${help}/embed/deflect.js"></script>
      <form id="contact"><label>Your name <input name="name"></label><input type="hidden" name="id" value="7">
        <label>Message <textarea name="message"></textarea></label><button>Send</button></form>
      <waymark-deflect for="contact" field="message"><a id="plain" href="${help}/">Look in the help centre</a></waymark-deflect>`);

  test('shows articles while somebody writes, says so politely, and takes neither focus nor the form', { timeout: 120_000 }, async () => {
    const visitor = await visit({ '/': page() }, { policy: strictPolicy() });
    await visitor.page.getByLabel('Message').pressSequentially(message);
    const panel = visitor.page.locator('[part=panel]');
    await panel.waitFor({ timeout: 60_000 });

    expect(await visitor.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('message');
    expect(await visitor.page.getByLabel('Message').inputValue()).toBe(message);
    expect(await visitor.page.getByRole('button', { name: 'Send' }).isEnabled()).toBe(true);
    await expect
      .poll(() => visitor.page.locator('[role=status]').textContent())
      .toMatch(/may answer your message\. You can still send it\.$/);
    const links = await panel
      .locator('a')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('target')]));
    expect(links.some(([href, target]) => href?.includes('charged-twice') === true && target === '_blank')).toBe(true);
    expect(await accessibilityProblems(visitor.page)).toEqual([]);
    expect(visitor.requests.urls.join(' ')).not.toMatch(/sofa|money/);
    await visitor.close();
  });

  test('asks for nothing before the field is turned to, and reads no other field', { timeout: 120_000 }, async () => {
    const visitor = await visit({ '/': page() });
    await visitor.page.getByLabel('Your name').pressSequentially(message);
    await visitor.page.waitForTimeout(1500);

    expect(visitor.requests.urls.filter((url) => url.startsWith(help))).toEqual([`${help}/embed/deflect.js`]);
    expect(await visitor.page.locator('[part=panel]').isVisible()).toBe(false);
    await visitor.close();
  });

  test('"This answered it" is told with the article and without the message, and brings focus back', { timeout: 120_000 }, async () => {
    const visitor = await visit({ '/': page() });
    await visitor.page.evaluate(() => {
      document.addEventListener('waymark:answered', (event) => {
        document.body.dataset['answered'] = JSON.stringify(event instanceof CustomEvent ? event.detail : null);
      });
    });
    await visitor.page.getByLabel('Message').pressSequentially(message);
    await visitor.page.locator('[part=panel]').waitFor({ timeout: 60_000 });

    await visitor.page.getByRole('button', { name: 'This answered it' }).press('Enter');

    const told = (await visitor.page.locator('body').getAttribute('data-answered')) ?? '';
    expect(told).toMatch(/"path":"\/[a-z-]+\/[a-z-]+\/"/);
    expect(told).not.toContain('sofa');
    expect(await visitor.page.locator('[part=panel]').isVisible()).toBe(false);
    expect(await visitor.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('message');
    await visitor.close();
  });

  test('Escape hides it for good', { timeout: 120_000 }, async () => {
    const visitor = await visit({ '/': page() });
    await visitor.page.getByLabel('Message').pressSequentially(message);
    await visitor.page.locator('[part=panel]').waitFor({ timeout: 60_000 });

    await visitor.page.getByRole('button', { name: 'Hide' }).press('Escape');
    await visitor.page.getByLabel('Message').pressSequentially(' Please look into it.');
    await visitor.page.waitForTimeout(1500);

    expect(await visitor.page.locator('[part=panel]').isVisible()).toBe(false);
    await visitor.close();
  });

  test('a message about nothing that we know shows nothing', { timeout: 120_000 }, async () => {
    const visitor = await visit({ '/': page() });
    await visitor.page.getByLabel('Message').pressSequentially('What do penguins eat in winter near the south pole');
    await visitor.page.waitForTimeout(6000);

    expect(await visitor.page.locator('[part=panel]').isVisible()).toBe(false);
    expect(await visitor.page.locator('#plain').isVisible()).toBe(true);
    await visitor.close();
  });
});
