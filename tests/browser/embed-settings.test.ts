/** The element under the conditions of other people's pages: where it stands, what surrounds it, what is set on it. */
import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { openApp } from './harness/embed-app.ts';
import type { App, AppOptions } from './harness/embed-app.ts';

let app: App | undefined;
const open = async (options?: AppOptions): Promise<App> => (app = await openApp(options));
afterEach(async () => {
  await app?.close();
  app = undefined;
});

test('a button of the app opens and closes it in the place of a launcher, also one that is drawn later', async () => {
  const { page, ready, launcher, isOpen } = await open({ body: '<div id="app"></div><waymark-help for="ask"></waymark-help>' });
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'ask';
    button.textContent = 'Ask us';
    document.querySelector('#app')?.append(button);
  });
  expect(await launcher.isVisible()).toBe(false);
  const button = page.locator('#ask');
  await button.click();
  await ready();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('ask');
});

test('inline it stands in the page’s flow, has no launcher and no way to close, and grows with its content', async () => {
  const { page, ready, launcher } = await open({
    body: '<main style="width:500px"><waymark-help mode="inline" style="--waymark-panel-height:200px"></waymark-help><p id="after">After</p></main>',
  });
  const frame = await ready();
  await page.waitForFunction(() => (document.querySelector('#after')?.getBoundingClientRect().top ?? 0) > 600);
  expect(await launcher.count()).toBe(0);
  expect(await frame.getByRole('button', { name: 'Close help' }).count()).toBe(0);
  expect(await page.evaluate(() => document.querySelector('waymark-help')?.getBoundingClientRect().width)).toBe(500);
  expect(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
});

describe('hostile surroundings', () => {
  const hostile =
    '* { all: unset !important; } body, body * { direction: ltr; visibility: hidden; opacity: 0.1; transform: rotate(3deg); }';

  test('styles that reset everything leave the launcher and the panel as they are', async () => {
    const plain = await openApp();
    await plain.launcher.click();
    await plain.ready();
    const look = (from: App): Promise<unknown> =>
      from.page.evaluate(() => {
        const root = document.querySelector('waymark-help')?.shadowRoot;
        return ['.launcher', 'dialog', 'iframe'].map((selector) => {
          const element = root?.querySelector(selector);
          const { width, height, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
          const { visibility, display, fontSize, color } = getComputedStyle(element ?? document.body);
          return { selector, width, height, right, bottom, visibility, display, fontSize, color };
        });
      });
    const wanted = await look(plain);
    await plain.close();

    const { launcher, ready } = await open({ head: `<style>* { all: unset !important; }</style>` });
    await launcher.click();
    await ready();
    expect(app && (await look(app))).toEqual(wanted);
  });

  test('nothing of the element is seen or pressed differently under styles that hide, fade and turn', async () => {
    const { launcher, ready, page } = await open({ head: `<style>waymark-help, waymark-help * { ${hostile.split('{')[2] ?? ''}</style>` });
    await launcher.click();
    await ready();
    expect(await page.evaluate(() => document.querySelector('waymark-help')?.shadowRoot?.querySelector('dialog')?.checkVisibility())).toBe(
      true,
    );
  });
});

test('right to left, launcher and panel change sides', async () => {
  const { page, launcher, ready } = await open({ head: '<script>document.documentElement.dir = "rtl"</script>' });
  await launcher.click();
  await ready();
  const sides = await page.evaluate(() =>
    ['.launcher', 'dialog'].map((selector) =>
      Math.round(document.querySelector('waymark-help')?.shadowRoot?.querySelector(selector)?.getBoundingClientRect().left ?? -1),
    ),
  );
  expect(sides).toEqual([20, 20]);
});

test('it works inside of a shadow root of the app', async () => {
  const { page, hears } = await open({
    body: `<shop-header></shop-header><script>customElements.define('shop-header', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<button id="ask">Ask</button><waymark-help for="ask"></waymark-help>'; } })</script>`,
  });
  await page.locator('shop-header').locator('#ask').click();
  await hears('ready');
  await page.keyboard.press('Escape');
  await hears('close');
  expect(await page.evaluate(() => document.querySelector('shop-header')?.shadowRoot?.activeElement?.id)).toBe('ask');
});

test('two copies on a page keep apart, and a second script changes nothing', async () => {
  const { page } = await open({ body: '<waymark-help id="one"></waymark-help><waymark-help id="two" place="start"></waymark-help>' });
  const before = await page.evaluate(() => customElements.get('waymark-help') !== undefined && globalThis.Waymark !== undefined);
  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.src = document.querySelector('script')?.src ?? '';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    document.head.append(script);
    await loaded;
  });
  await page.locator('#one').locator('.launcher').click();
  await page.locator('#two').locator('.launcher').click();
  await page.waitForFunction(() => [...document.querySelectorAll('waymark-help')].every((help) => help.isReady && help.isOpen));
  await page.evaluate(() => document.querySelector<HTMLElementTagNameMap['waymark-help']>('#two')?.close());
  expect(before).toBe(true);
  expect(await page.evaluate(() => [...document.querySelectorAll('waymark-help')].map((help) => help.isOpen))).toEqual([true, false]);
});

test('taken out and put in again it works as before, and what was asked in between is not lost', async () => {
  const { page, ready, call, at } = await open();
  await call('open');
  await ready();
  await page.evaluate(() => {
    const help = document.querySelector('waymark-help');
    help?.remove();
    help?.openArticle('/billing/charged-twice/');
    if (help) document.body.append(help);
  });
  await at(/^\/billing\/charged-twice\//);
  expect(await app?.isOpen()).toBe(true);
});

test('what was set before the script came counts', async () => {
  const { launcher } = await open({
    body: '<waymark-help></waymark-help><script>document.querySelector("waymark-help").texts = { launcher: "Hilfe" }</script>',
  });
  expect(await launcher.textContent()).toBe('Hilfe');
});

describe('colours', () => {
  const textOn = async (style: string): Promise<string> => {
    const { page, launcher } = await open({ head: `<style>waymark-help{${style}}</style>` });
    await launcher.waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return launcher.evaluate((button) => getComputedStyle(button).color);
  };

  test.each([
    ['--waymark-accent:#ffdd00', 'rgb(0, 0, 0)'],
    ['--waymark-accent:#111;--waymark-on-accent:#222', 'rgb(255, 255, 255)'],
    ['--waymark-accent:oklch(0.95 0.05 110)', 'rgb(0, 0, 0)'],
    ['--waymark-accent:#0b5d4e;--waymark-on-accent:#ffe', 'rgb(255, 255, 238)'],
  ])('with %s the launcher’s text is %s', async (style, expected) => {
    expect(await textOn(style)).toBe(expected);
  });
});

describe.each([
  { width: 390, colourScheme: 'light' },
  { width: 1280, colourScheme: 'dark' },
] as const)('at $width px in $colourScheme', (options) => {
  test('app, panel and the page in it shut nobody out', async () => {
    const { page, launcher, ready } = await open({ ...options, reducedMotion: true });
    await launcher.click();
    const frame = await ready();
    await frame.waitForLoadState('networkidle');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await accessibilityProblems(frame)).toEqual([]);
  });
});
