/** Every method that an app calls and every event that it hears, through the real channel. */
import { afterEach, describe, expect, test } from 'vitest';
import { openApp } from './harness/embed-app.ts';
import type { App, AppOptions } from './harness/embed-app.ts';

let app: App | undefined;
const open = async (options?: AppOptions): Promise<App> => (app = await openApp(options));
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const details = async (from: App, name: 'close' | 'search' | 'article' | 'contact'): Promise<readonly unknown[]> =>
  (await from.told(name)).map(({ detail }) => detail);

test('open, close and toggle mean the panel; showLauncher and hideLauncher mean the button', async () => {
  const { call, isOpen, launcher, told } = await open();
  await call('open');
  expect(await isOpen()).toBe(true);
  await call('hideLauncher');
  expect([await isOpen(), await launcher.isVisible()]).toEqual([true, false]);
  await call('close');
  await call('toggle');
  expect(await isOpen()).toBe(true);
  await call('toggle');
  await call('showLauncher');
  expect([await isOpen(), await launcher.isVisible()]).toEqual([false, true]);
  expect((await told()).map(({ name }) => name).filter((name) => name !== 'ready')).toEqual(['open', 'close', 'open', 'close']);
});

test('calls made before the script is there are made up for in their order', async () => {
  const { hears, at, told } = await open({
    head: `<script>(window.Waymark ||= []).push(['on', 'article', ({ path }) => (window.shown = path)], ['search', 'refund']); Waymark.push(['openArticle', '/billing/charged-twice/'])</script>`,
  });
  await at(/^\/billing\/charged-twice\//);
  expect((await hears('article')).detail).toMatchObject({ articleId: 'billing/charged-twice' });
  expect((await told()).map(({ name }) => name).slice(0, 2)).toEqual(['open', 'ready']);
  expect(await app?.page.evaluate(() => Reflect.get(globalThis, 'shown') === '/billing/charged-twice/')).toBe(true);
});

test('search opens the results and tells how many, how sure and by what, and not what was asked', async () => {
  const from = await open();
  await from.call('search', 'they took the money twice');
  await from.at(/^\/search\/\?q=they%20took/);
  const { detail } = await from.hears('search');
  expect(JSON.stringify(detail)).toMatch(/^\{"results":\d+,"confidence":"(?:answer|results)","level":"(?:words|meaning)"\}$/);
  expect(detail).not.toHaveProperty('question');
  expect(JSON.stringify(await from.told())).not.toContain('money');
});

test('an app that asks for questions gets them', async () => {
  const { call, hears } = await open({ body: '<waymark-help share="question"></waymark-help>' });
  await call('search', 'they took the money twice');
  expect((await hears('search')).detail).toMatchObject({ question: 'they took the money twice' });
});

test('openArticle opens a heading of an article, openFlow a flow with its answers, openContact the ways to a person', async () => {
  const from = await open();
  await from.call('openArticle', '/billing/charged-twice/', 'read-next');
  const article = await from.at(/^\/billing\/charged-twice\/#read-next/);
  expect(await article.locator('html').getAttribute('data-embedded')).toBe('frame');
  await from.call('openFlow', 'where-is-my-refund', { none: 'such' });
  await from.at(/^\/flows\/where-is-my-refund\/#\//);
  await from.call('openContact', 'returns', { orderNumber: 'B-1234', message: 'Where is it?' });
  await from.at(/^\/contact\//);
  await from.hears('contact');
  expect(await details(from, 'contact')).toContainEqual({ channel: null, topic: null });
});

test('what is prefilled waits in the contact page, where the browser keeps storage for frames, and log-out forgets it', async () => {
  const { call, ready, at, told } = await open({ hostName: 'localhost' });
  await call('prefill', { orderNumber: 'B-1234', subject: 'Refund' });
  await call('openContact');
  const frame = await at(/^\/contact\//);
  const draft = (): Promise<string> => frame.evaluate(() => sessionStorage.getItem('waymark:case-draft') ?? '');
  await frame.waitForFunction(() => sessionStorage.getItem('waymark:case-draft') !== null);
  expect(await draft()).toContain('B-1234');
  await call('clear');
  await at(/^\/embed\//);
  const keys = await (await ready()).evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]);
  // What the page that follows keeps of itself says nothing of the customer.
  expect(keys.filter((key) => !key.startsWith('waymark:embed') && key !== 'waymark:fonts')).toEqual([]);
  expect(JSON.stringify(await told())).not.toContain('B-1234');
});

test('a suggestion says why it is made; an urgent one shows a badge and opens nothing', async () => {
  const { call, page, isOpen, launcher, ready } = await open();
  await call('suggest', { page: '/orders/1', events: [{ type: 'password_changed', at: new Date().toISOString() }] });
  await page.waitForFunction(
    () => document.querySelector('waymark-help')?.shadowRoot?.querySelector('[part=badge]')?.checkVisibility() === true,
  );
  expect(await isOpen()).toBe(false);
  expect(await launcher.getAttribute('aria-label')).toBe('Help. New suggestion');
  await launcher.click();
  const frame = await ready();
  const suggested = frame.getByRole('region', { name: 'For you, now' });
  await suggested.waitFor();
  expect(await suggested.textContent()).toMatch(/Suggested because/);
  expect(await launcher.getAttribute('aria-label')).toBe('Help');
});

test('a host that wants nothing loaded before the panel is opened gets no badge for it', async () => {
  const { call, page, visitor, launcher } = await open({ body: '<waymark-help preload="none"></waymark-help>' });
  await call('suggest', { events: [{ type: 'password_changed', at: new Date().toISOString() }] });
  await page.waitForTimeout(1500);
  expect(visitor.requests.matching(/^\/embed\//)).toEqual([`${visitor.origin}/embed/v1.js`]);
  expect(await launcher.getAttribute('aria-label')).toBe('Help');
});

test('a single-page app’s changes of address are followed, with no word from it', async () => {
  const { call, page, ready, isOpen } = await open({ hostName: 'localhost' });
  await call('open');
  const frame = await ready();
  await frame.evaluate(() => {
    const kinds: string[] = [];
    Reflect.set(globalThis, 'kinds', kinds);
    MessagePort.prototype.postMessage = (message: unknown) => {
      kinds.push(JSON.stringify(message));
    };
  });
  await page.evaluate(() => {
    history.pushState(null, '', '/orders/123');
  });
  await frame.waitForFunction(() => JSON.stringify(Reflect.get(globalThis, 'kinds')).includes('done'));
  expect(await isOpen()).toBe(true);
});

test('setTheme and the theme attribute reach the pages inside, and an accent that cannot be read does not', async () => {
  const { call, ready, at } = await open({ head: '<style>waymark-help{--waymark-accent:#1d3fbb;--waymark-radius:2px}</style>' });
  await call('setTheme', 'dark');
  await call('open');
  const frame = await ready();
  await frame.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  const read = (name: string): Promise<string> =>
    frame.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property).trim(), name);
  expect(await read('--radius')).toBe('2px');
  // Dark blue on near black: the site's own stays.
  expect(await read('--accent')).toBe('#7fd8c2');
  await call('setTheme', { mode: 'light' });
  await frame.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim() === '#1d3fbb');
  await call('openArticle', '/billing/charged-twice/');
  const article = await at(/^\/billing\//);
  await article.waitForFunction(() => document.documentElement.dataset['theme'] === 'light');
});

test('feedback and "it answered" are told, with ids alone', async () => {
  const { call, at, hears } = await open();
  await call('openArticle', '/billing/charged-twice/');
  const frame = await at(/^\/billing\/charged-twice\//);
  await frame.locator('[data-answered]').getByRole('button', { name: 'Yes', exact: true }).click();
  expect((await hears('answered')).detail).toEqual({ articleId: 'billing/charged-twice', path: '/billing/charged-twice/' });
  expect((await hears('feedback')).detail).toMatchObject({ articleId: 'billing/charged-twice', answered: true });
});

describe('a case that the help centre hands to the app', () => {
  /** As `src/cases/adapters/host.ts` asks, on a page of the panel. */
  const send = (frame: Awaited<ReturnType<App['at']>>): Promise<unknown> =>
    frame.evaluate(
      () =>
        new Promise((resolve) => {
          const record = { number: 'W-1', idempotencyKey: 'key-1', createdAt: '2026-11-24T10:00:00Z', story: { topic: 'returns' } };
          const handOver = {
            record,
            contact: { name: 'Kim', email: 'kim@example.org' },
            title: 'Refund',
            summary: 'Where is it?',
            language: 'en-GB',
          };
          const detail = { handOver, answer: resolve };
          if (document.dispatchEvent(new CustomEvent('waymark:case-hand-over', { cancelable: true, detail }))) resolve('nobody');
        }),
    );

  test('reaches the function that the app has set, and its number comes back', async () => {
    const { call, ready, page } = await open();
    await page.evaluate(() => {
      const help = document.querySelector('waymark-help');
      if (help)
        help.takeCase = (handed) => {
          Reflect.set(globalThis, 'handed', handed);
          return Promise.resolve({ accepted: true, number: 'T-99' });
        };
    });
    await call('open');
    expect(await send(await ready())).toEqual({ kind: 'accepted', number: 'T-99' });
    expect(await page.evaluate((): unknown => Reflect.get(globalThis, 'handed'))).toMatchObject({
      call: 'key-1',
      topic: 'returns',
      email: 'kim@example.org',
    });
  });

  test('goes nowhere in an app that takes none', async () => {
    const { call, ready, told } = await open();
    await call('open');
    expect(await send(await ready())).toMatchObject({ kind: 'failed', reason: 'nobody' });
    expect(JSON.stringify(await told())).not.toContain('kim');
  });
});

describe('the panel’s own way back', () => {
  test.each(['127.0.0.1', 'localhost'] as const)(
    'leads to the page before, in an app at %s, and leaves the app’s history alone',
    async (hostName) => {
      const { call, ready, at, page } = await open({ hostName });
      const before = await page.evaluate(() => history.length);
      await call('open');
      const home = await ready();
      await home.getByRole('link', { name: 'How long a refund takes' }).first().click();
      const article = await at(/^\/returns\/refund-times\//);
      await article.getByRole('button', { name: 'Back', exact: true }).click();
      await at(/^\/embed\//);
      expect(await page.evaluate(() => history.length)).toBe(before);
    },
  );

  test('an app’s next page finds the panel where it was left, where the browser keeps storage for frames', async () => {
    const { call, at, page, hears } = await open({ hostName: 'localhost' });
    await call('openArticle', '/billing/charged-twice/');
    await at(/^\/billing\/charged-twice\//);
    await hears('article');
    await page.reload();
    await page.waitForFunction(() => customElements.get('waymark-help') !== undefined);
    await call('open');
    await at(/^\/billing\/charged-twice\//);
  });
});

test('destroy leaves nothing, and on returns the end of its subscription', async () => {
  const { page, call, ready } = await open();
  await call('open');
  await ready();
  const heard = await page.evaluate(() => {
    const help = document.querySelector('waymark-help');
    let closed = 0;
    const end = help?.on('close', () => (closed += 1));
    help?.close();
    end?.();
    help?.open();
    help?.destroy();
    return { closed, isThere: document.querySelector('waymark-help') !== null, frames: window.length };
  });
  expect(heard).toEqual({ closed: 1, isThere: false, frames: 0 });
});
