/** When something is in the way: a help centre that is slow or gone, a strict policy, a side that is older or newer. */
import { afterEach, describe, expect, test } from 'vitest';
import { openApp } from './harness/embed-app.ts';
import type { App, AppOptions } from './harness/embed-app.ts';
import { serveApp } from './harness/embed-host.ts';
import type { AppSite } from './harness/embed-host.ts';
import { servedSite } from './harness/served-site.ts';

let app: App | undefined;
const sites: AppSite[] = [];
const open = async (options?: AppOptions): Promise<App> => (app = await openApp(options));
const helpCentre = async (): Promise<AppSite> => {
  const site = await serveApp('localhost');
  sites.push(site);
  return site;
};
afterEach(async () => {
  await app?.close();
  app = undefined;
  for (const site of sites.splice(0)) await site.close();
});

/** A help centre whose page speaks the versions given, and obeys in its own way. */
const speaks = (oldest: number, newest: number): string => `<!doctype html><title>Help</title><script>
  addEventListener('message', ({ data, ports: [port] }) => {
    document.title = JSON.stringify(data);
    globalThis.heard = [];
  port.onmessage = ({ data }) => (heard.push(data.kind), port.postMessage({ kind: 'done', id: data.id }));
    port.postMessage({ kind: 'ready', version: ${newest}, path: '/embed/', title: '', canGoBack: false, more: 1 });
    port.postMessage({ kind: 'sing', loudly: true });
    port.postMessage({ kind: 'article', articleId: 'a/b', path: '/a/b/', title: 'A' });
  });
  parent.postMessage({ waymark: 'knock', oldest: ${oldest}, newest: ${newest}, more: 1 }, '*');
</script>`;

const cover = async (from: App): Promise<{ readonly text: string; readonly link: string }> => {
  const box = from.page.locator('waymark-help').locator('[part=cover]');
  const link = box.getByRole('link');
  await link.waitFor();
  return { text: (await box.textContent()) ?? '', link: (await link.getAttribute('href')) ?? '' };
};

describe('a help centre that does not answer', () => {
  test.each([
    ['never answers', { body: '', delayMs: Infinity }],
    ['shows something else', { body: '<h1>Under maintenance</h1>' }],
    ['refuses to be framed', { body: 'no', headers: { 'content-security-policy': "frame-ancestors 'none'" } }],
  ])('and %s leaves the app whole, with a plain link in the panel and an error that the app hears', async (_, page) => {
    const help = await helpCentre();
    help.set('/embed/', page);
    const from = await open({
      body: `<h1>Orders</h1><button id="other">Pay</button><waymark-help origin="${help.origin}" timeout="600"></waymark-help>`,
    });
    await from.launcher.click();
    expect(await cover(from)).toEqual({ text: 'Help does not answer.Open help in a new tabClose', link: `${help.origin}/` });
    expect((await from.hears('error')).detail).toEqual({ code: 'unreachable', message: `${help.origin} did not answer` });
    await from.page.locator('waymark-help').getByRole('button', { name: 'Close' }).click();
    expect(await from.isOpen()).toBe(false);
    await from.page.locator('#other').click();
    expect(from.visitor.errors.filter((error) => error.includes('/embed/v1'))).toEqual([]);
  });

  test('and comes late after all takes the link’s place, and is obeyed', async () => {
    const help = await helpCentre();
    help.set('/embed/', { body: speaks(1, 1), delayMs: 1500 });
    const from = await open({ body: `<waymark-help origin="${help.origin}" timeout="300"></waymark-help>` });
    await from.launcher.click();
    await cover(from);
    await from.call('openArticle', '/a/b/');
    await from.hears('article');
    expect(await from.page.locator('waymark-help').locator('[part=cover]').isVisible()).toBe(false);
    expect(await from.page.frames()[1]?.evaluate((): unknown => Reflect.get(globalThis, 'heard'))).toContain('article');
  });

  test('whose second script is missing shows the link too, and the next press tries again', async () => {
    const { page, launcher, isOpen, hears } = await open();
    let isBroken = true;
    await page.route('**/embed/v1-visit-*', (route) => (isBroken ? route.abort() : route.continue()));
    await launcher.click();
    if (app) await cover(app);
    isBroken = false;
    await launcher.click();
    expect(await isOpen()).toBe(false);
    await launcher.click();
    await hears('ready');
  });

  test('whose second script was changed on the way is not run', async () => {
    const { page, launcher } = await open();
    await page.route('**/embed/v1-visit-*', (route) =>
      route.fulfill({ body: 'globalThis.stolen = true', contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } }),
    );
    await launcher.click();
    if (app) await cover(app);
    expect(await page.evaluate((): unknown => Reflect.get(globalThis, 'stolen'))).toBeUndefined();
  });
});

describe('a strict policy of the app', () => {
  test('needs two lines for the help and no more: where its scripts and its frame come from', async () => {
    const { origin } = await servedSite();
    const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'`;
    const { launcher, ready, call, at, visitor } = await open({ headers: { 'content-security-policy': policy } });
    await launcher.click();
    await ready();
    await call('search', 'where is my refund');
    await at(/^\/search\//);
    expect(visitor.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  });

  test('with a nonce for scripts is kept by the second script too', async () => {
    const { origin } = await servedSite();
    const from = await open({
      headers: { 'content-security-policy': `default-src 'none'; script-src 'nonce-abc'; frame-src ${origin}` },
      script: `${origin}/embed/v1.js" nonce="abc`,
    });
    await from.launcher.click();
    await from.ready();
  });
});

describe('versions', () => {
  test('a help centre that is one version ahead is understood, and what only it knows is ignored with one warning', async () => {
    const help = await helpCentre();
    help.set('/embed/', { body: speaks(1, 2) });
    const warnings: string[] = [];
    const { page, call, hears } = await open({ body: `<waymark-help origin="${help.origin}"></waymark-help>` });
    page.on('console', (message) => warnings.push(message.text()));
    await call('open');
    await hears('ready');
    expect((await hears('article')).detail).toEqual({ articleId: 'a/b', path: '/a/b/', title: 'A' });
    expect(warnings.filter((text) => text.includes('does not know'))).toHaveLength(1);
  });

  test('a help centre with no version in common is not spoken with', async () => {
    const help = await helpCentre();
    help.set('/embed/', { body: speaks(7, 8) });
    const from = await open({ body: `<waymark-help origin="${help.origin}"></waymark-help>` });
    await from.launcher.click();
    await cover(from);
    expect(await from.told('ready')).toEqual([]);
  });

  test('an app whose script is one version ahead is understood by the page, and its new commands are ignored', async () => {
    const { page, visitor } = await open({ body: '<iframe id="help"></iframe>' });
    const reports = await page.evaluate(async (help) => {
      const frame = document.querySelector('iframe');
      const got: unknown[] = [];
      const isDone = new Promise<void>((resolve) => {
        addEventListener('message', (event: MessageEvent<unknown>) => {
          if (event.origin !== help) return;
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }: MessageEvent<unknown>) => {
            got.push(data);
            if (JSON.stringify(data).includes('"done"')) resolve();
          };
          frame?.contentWindow?.postMessage({ waymark: 'hello', oldest: 1, newest: 2, more: 1 }, help, [port2]);
          port1.postMessage({ id: 1, kind: 'sing', loudly: true });
          port1.postMessage({ id: 2, kind: 'hide', slowly: true });
        });
      });
      if (frame) frame.src = `${help}/embed/`;
      await isDone;
      return got;
    }, visitor.origin);
    expect(reports).toContainEqual({
      kind: 'ready',
      version: 1,
      path: '/embed/',
      title: 'What happened? – Brindle Help',
      canGoBack: false,
    });
    expect(reports).toContainEqual({ kind: 'done', id: 2 });
    expect(reports).not.toContainEqual({ kind: 'done', id: 1 });
  });
});
