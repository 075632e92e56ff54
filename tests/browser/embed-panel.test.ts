/** The panel in an app of another origin: how it opens and closes, where the focus goes, and what it leaves alone. */
import { afterEach, describe, expect, test } from 'vitest';
import { openApp } from './harness/embed-app.ts';
import type { App, AppOptions } from './harness/embed-app.ts';

let app: App | undefined;
const open = async (options?: AppOptions): Promise<App> => (app = await openApp(options));
afterEach(async () => {
  await app?.close();
  app = undefined;
});

/** What has the focus in the app's page, through shadow roots. */
const focused = (page: App['page']): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (
      [element?.id, element?.getAttribute('part'), element?.tagName].find((name) => name !== undefined && name !== null && name !== '') ??
      ''
    );
  });

describe('before anybody turns to it', () => {
  test('there is a launcher and no frame, and nothing but one script was asked for', async () => {
    const { page, visitor, launcher } = await open();
    await launcher.waitFor();
    expect(page.frames().length).toBe(1);
    expect(visitor.requests.urls.map((url) => new URL(url).pathname).filter((path) => path !== '/favicon.ico')).toEqual([
      '/',
      '/embed/v1.js',
    ]);
  });

  test('one global is there, and the app keeps its storage, its history and its styles', async () => {
    const { page, ready, launcher, visitor, site } = await open({
      head: `<script>globalThis.namesBefore = Object.getOwnPropertyNames(window)</script><style>p{color:rgb(1,2,3)}</style>`,
    });
    await page.evaluate(() => localStorage.setItem('mine', '1'));
    await launcher.click();
    const frame = await ready();
    await frame.locator('main a[href="/contact/"]').first().click();
    await app?.at(/^\/contact\//);
    const after = await page.evaluate(() => {
      const before: unknown = Reflect.get(globalThis, 'namesBefore');
      const known = new Set(Array.isArray(before) ? before.map(String) : []);
      return {
        globals: Object.getOwnPropertyNames(globalThis).filter(
          (name) => !known.has(name) && name !== 'toldEvents' && name !== 'namesBefore',
        ),
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        cookies: document.cookie,
        history: history.length,
        styles: document.querySelectorAll('head style, head link').length,
        scripts: document.querySelectorAll('script[src]').length,
        colour: getComputedStyle(document.querySelector('p') ?? document.body).color,
      };
    });
    expect(after).toEqual({
      ...{ globals: ['Waymark'], local: ['mine'], session: [], cookies: '', history: 2, styles: 1, scripts: 1, colour: 'rgb(1, 2, 3)' },
    });
    const origins = new Set(visitor.requests.urls.map((url) => new URL(url).origin));
    expect([...origins].sort()).toEqual([site.origin, visitor.origin].sort());
  });
});

describe('on a desk', () => {
  test('a press opens it in the top layer, the focus goes into the question, and Escape inside gives it back to the launcher', async () => {
    const { page, ready, launcher, hears, isOpen } = await open();
    await launcher.click();
    const frame = await ready();
    await frame.waitForFunction(() => document.activeElement?.id === 'search-question');
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
    expect(
      await page.evaluate(() =>
        document.querySelector('waymark-help')?.shadowRoot?.querySelector('dialog')?.matches(':popover-open:not(:modal)'),
      ),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect((await hears('close')).detail).toEqual({ by: 'escape' });
    expect(await isOpen()).toBe(false);
    expect(await focused(page)).toBe('launcher');
  });

  test('pointing at the launcher fetches the panel; it then opens in less than 200 ms', async () => {
    const { page, ready, launcher } = await open();
    await launcher.hover();
    const frame = await ready();
    await frame.waitForLoadState('networkidle');
    const took = await page.evaluate(async () => {
      const help = document.querySelector('waymark-help');
      const startedAt = performance.now();
      help?.open();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - startedAt;
    });
    expect(await frame.evaluate(() => innerHeight)).toBeGreaterThan(300);
    expect(took).toBeLessThan(200);
  });

  test('the tab key leaves it for the app: it is no trap', async () => {
    const { page, ready, launcher } = await open();
    await launcher.click();
    const frame = await ready();
    await frame.evaluate(() => [...document.querySelectorAll<HTMLElement>('main a')].at(-1)?.focus());
    const places: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press('Tab');
      places.push(await focused(page));
    }
    expect(places.some((place) => place !== 'frame' && place !== 'panel')).toBe(true);
  });

  test('Escape in a field of the app is the app’s, and outside of any field it closes the panel', async () => {
    const { page, ready, launcher, isOpen } = await open();
    await launcher.click();
    await ready();
    await page.locator('#other').focus();
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLElement>('#other')?.blur());
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
  });

  test('the app stays where it was scrolled to, while the panel opens, scrolls and closes', async () => {
    const { page, ready, launcher } = await open({ body: `<main>${'<p>An order</p>'.repeat(200)}</main><waymark-help></waymark-help>` });
    await page.evaluate(() => scrollTo(0, 700));
    await launcher.click();
    const frame = await ready();
    await frame.evaluate(() => scrollTo(0, 10_000));
    await page.mouse.move(1100, 400);
    await page.mouse.wheel(0, 4000);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => scrollY)).toBe(700);
  });

  test('a screen reader finds a button, a dialog and a document, each by name', async () => {
    const { page, ready, launcher } = await open();
    await launcher.click();
    await ready();
    expect(await page.getByRole('button', { name: 'Help', exact: true }).count()).toBe(1);
    expect(await page.getByRole('dialog', { name: 'Help' }).count()).toBe(1);
    const inside = page.getByRole('dialog', { name: 'Help' }).locator('iframe');
    expect(await inside.getAttribute('aria-label')).toBe('Help');
    const frame = await inside.contentFrame().getByRole('navigation', { name: 'Help' }).getByRole('button', { name: 'Close help' }).count();
    expect(frame).toBe(1);
  });

  test('the close button of the panel closes it', async () => {
    const { ready, launcher, hears } = await open();
    await launcher.click();
    await (await ready()).getByRole('button', { name: 'Close help' }).click();
    expect((await hears('close')).detail).toEqual({ by: 'button' });
  });
});

describe('on a phone', () => {
  const phone = { width: 390, touch: true } as const;

  test('it covers the screen, the rest is inert, and no keyboard jumps up', async () => {
    const { page, ready, launcher } = await open(phone);
    await launcher.tap();
    const frame = await ready();
    const panel = await page.evaluate(() => {
      const box = document.querySelector('waymark-help')?.shadowRoot?.querySelector('dialog');
      const { width, height, top } = box?.getBoundingClientRect() ?? new DOMRect();
      return { isModal: box?.matches(':modal'), width, height, top };
    });
    expect(panel).toEqual({ isModal: true, width: 390, height: 844, top: 0 });
    expect(await frame.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT');
    expect(
      await page.locator('#other').evaluate((button: HTMLElement) => {
        button.focus();
        return document.activeElement === button;
      }),
    ).toBe(false);
  });

  test('the tab key stays in it', async () => {
    const { page, ready, launcher } = await open(phone);
    await launcher.tap();
    await ready();
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('other');
    }
  });

  test('it keeps to what a keyboard leaves of the screen', async () => {
    const { page, ready, launcher } = await open(phone);
    await launcher.tap();
    await ready();
    const pixels = await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', { configurable: true, value: 420 });
      visualViewport?.dispatchEvent(new Event('resize'));
      return document.querySelector('waymark-help')?.shadowRoot?.querySelector('dialog')?.getBoundingClientRect().height;
    });
    expect(pixels).toBe(420);
  });

  test('turned to a desk’s width while open, it stays open, in its other form and with the same page', async () => {
    const { page, ready, launcher, isOpen } = await open({ width: 390 });
    await launcher.click();
    const frame = await ready();
    await frame.evaluate(() => Reflect.set(globalThis, 'mark', 1));
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForFunction(
      () => document.querySelector('waymark-help')?.shadowRoot?.querySelector('dialog')?.matches(':popover-open') === true,
    );
    expect(await isOpen()).toBe(true);
    expect(await frame.evaluate((): unknown => Reflect.get(globalThis, 'mark'))).toBe(1);
  });
});
