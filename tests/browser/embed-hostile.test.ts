/** An app that means harm, and a help centre in wrong hands: nothing runs, nothing leaks, nobody is led away. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { openApp } from './harness/embed-app.ts';
import type { App, AppOptions } from './harness/embed-app.ts';
import { serveApp } from './harness/embed-host.ts';
import type { AppSite } from './harness/embed-host.ts';

let app: App | undefined;
const sites: AppSite[] = [];
const open = async (options?: AppOptions): Promise<App> => (app = await openApp(options));
afterEach(async () => {
  await app?.close();
  app = undefined;
  for (const site of sites.splice(0)) await site.close();
});

/** A channel of an app's own making, past the element's script and its care. */
async function rawChannel(from: App): Promise<Frame> {
  await from.page.evaluate(async (help) => {
    const frame = document.createElement('iframe');
    const port = await new Promise<MessagePort>((resolve) => {
      addEventListener('message', (event) => {
        if (event.origin !== help) return;
        const { port1, port2 } = new MessageChannel();
        frame.contentWindow?.postMessage({ waymark: 'hello', oldest: 1, newest: 1 }, help, [port2]);
        port1.start();
        resolve(port1);
      });
      frame.src = `${help}/embed/`;
      document.body.append(frame);
    });
    Reflect.set(globalThis, 'rawPort', port);
  }, from.visitor.origin);
  return from.at(/^\/embed\//);
}

const sendRaw = (from: App, messages: readonly unknown[]): Promise<void> =>
  from.page.evaluate((all) => {
    const port: unknown = Reflect.get(globalThis, 'rawPort');
    if (port instanceof MessagePort) for (const message of all) port.postMessage(message);
  }, messages);

describe('an app that means harm', () => {
  const scripts = [
    'javascript:alert(document.domain)',
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    '</script><script>alert(1)</script>',
    '//evil.example/',
  ];

  test('cannot run anything by any parameter of any method', async () => {
    const from = await open({ hostName: 'localhost' });
    const dialogs: string[] = [];
    from.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const text of scripts) {
      await from.page.evaluate((evil) => {
        const help = document.querySelector('waymark-help');
        if (help === null) return;
        for (const name of ['label', 'icon', 'place', 'theme', 'locale', 'mode', 'preload', 'share', 'timeout', 'launcher', 'for']) {
          help.setAttribute(name, evil);
          help.removeAttribute(name);
        }
        help.texts = { launcher: evil, panel: evil, close: evil, failed: evil, link: evil, loading: evil, badge: evil };
        help.prefill({ name: evil, email: evil, orderNumber: evil, subject: evil, message: evil, facts: [{ label: evil, value: evil }] });
        help.suggest({ title: evil, topic: evil, locale: evil, events: [{ type: evil, at: evil }], order: { status: evil } });
        help.setTheme({ accent: evil, font: evil });
        help.page(evil);
        help.search(evil);
        help.openFlow(evil, { [evil]: evil });
        help.openArticle(evil, evil);
        help.openContact(evil, { message: evil });
      }, text);
      await from.at(/^\/contact\/|^\/search\//);
    }
    for (const view of ['contact', 'home'] as const) await from.call('open', view);
    await from.page.waitForTimeout(500);
    expect(dialogs).toEqual([]);
    expect(from.visitor.requests.urls.filter((url) => url.includes('evil.example') && new URL(url).host.includes('evil'))).toEqual([]);
    for (const frame of from.page.frames().slice(1)) expect(new URL(frame.url()).origin).toBe(from.visitor.origin);
  });

  test('cannot lead the frame out of the help centre with messages of its own making', async () => {
    const from = await open({ hostName: 'localhost' });
    const frame = await rawChannel(from);
    const paths = [
      'javascript:alert(1)',
      '//evil.example/',
      '/\\evil.example/',
      'https://evil.example/',
      '/\t/evil.example',
      'data:text/html,x',
      '/..//evil.example',
    ];
    await sendRaw(
      from,
      paths.map((path, id) => ({ id, kind: 'article', path })),
    );
    await from.page.waitForTimeout(600);
    expect(new URL(frame.url()).origin).toBe(from.visitor.origin);
    expect(from.visitor.requests.urls.filter((url) => new URL(url).host.includes('evil'))).toEqual([]);
  });

  test('is not ruled by messages that are odd, huge or far too many', async () => {
    const from = await open({ hostName: 'localhost' });
    const frame = await rawChannel(from);
    await from.page.evaluate(() => {
      const port: unknown = Reflect.get(globalThis, 'rawPort');
      if (!(port instanceof MessagePort)) return;
      const cycle: Record<string, unknown> = { kind: 'show', id: 1 };
      cycle['self'] = cycle;
      for (const odd of [
        null,
        undefined,
        0,
        '',
        [],
        new Map(),
        new Date(),
        new ArrayBuffer(8),
        cycle,
        { kind: '__proto__' },
        { kind: 'constructor', id: 1 },
      ])
        port.postMessage(odd);
      port.postMessage({ id: 1, kind: 'search', text: 'x'.repeat(5_000_000) });
      port.postMessage({
        id: 2,
        kind: 'suggest',
        context: { events: Array.from({ length: 100_000 }, () => ({ type: 'payment_failed' })) },
      });
      for (let number = 0; number < 20_000; number += 1) port.postMessage({ id: number, kind: 'hide' });
    });
    // The page is alive, where it was, and drew nothing of it.
    expect(await frame.evaluate(() => location.pathname)).toBe('/embed/');
    await frame.locator('main a[href="/contact/"]').first().click();
    await from.at(/^\/contact\//);
    await from.page.waitForTimeout(1100);
    expect(await frame.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });

  test('learns nothing of the frame that it was not told', async () => {
    const from = await open();
    await from.call('search', 'my very own secret');
    await from.at(/^\/search\//);
    await from.hears('search');
    const seen = await from.page.evaluate(() => {
      const frame = document.querySelector('waymark-help')?.shadowRoot?.querySelector('iframe');
      const tries = [() => frame?.contentWindow?.location.href, () => frame?.contentWindow?.name, () => frame?.contentDocument?.title];
      return tries.map((look) => {
        try {
          return look() ?? null;
        } catch {
          return null;
        }
      });
    });
    expect(seen).toEqual([null, null, null]);
    // What the frame carries along where it has no storage, read by an app that leads the frame to itself.
    from.site.set('/thief', { body: '<script>parent.stolen = name</script>' });
    await from.page.evaluate(() => {
      const frame = document.querySelector('waymark-help')?.shadowRoot?.querySelector('iframe');
      if (frame) frame.src = '/thief';
    });
    await from.page.waitForFunction(() => Reflect.get(globalThis, 'stolen') !== undefined);
    expect(await from.page.evaluate(() => String(Reflect.get(globalThis, 'stolen')))).not.toMatch(/secret|q=/);
  });

  test('a stranger in between cannot answer for the app', async () => {
    const from = await open({ hostName: 'localhost' });
    const stranger = await serveApp('localhost');
    sites.push(stranger);
    // A frame of the app's page, of an origin that is allowed, but not the parent of the help centre's frame.
    stranger.set('/', {
      body: `<script>setInterval(() => { for (let i = 0; i < parent.length; i++) parent[i].postMessage({ waymark: 'hello', oldest: 1, newest: 1 }, '*', [new MessageChannel().port2]) }, 5)</script>`,
    });
    await from.page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, stranger.origin);
    await from.call('openArticle', '/billing/charged-twice/');
    await from.at(/^\/billing\/charged-twice\//);
    await from.hears('article');
  });
});

describe('a help centre in wrong hands', () => {
  const evil = async (script: string): Promise<App> => {
    const help = await serveApp('localhost');
    sites.push(help);
    help.set('/embed/', { body: `<!doctype html><title>x</title><body><script>${script}</script>` });
    return open({ body: `<h1>Orders</h1><waymark-help origin="${help.origin}"></waymark-help>` });
  };
  const shakes = (then: string): string =>
    `addEventListener('message', ({ ports: [port] }) => { if (port) { port.postMessage({ kind: 'ready', version: 1, path: '/', title: '', canGoBack: false }); ${then} } }); parent.postMessage({ waymark: 'knock', oldest: 1, newest: 1 }, '*');`;

  test('cannot lead the app away, write into it, or open anything over it', async () => {
    const from = await evil(
      `for (const attempt of [() => top.location = 'about:blank', () => parent.location.replace('about:blank'), () => parent.document.body.remove(), () => open('about:blank', '_top')]) try { attempt() } catch {} ${shakes('')}`,
    );
    await from.call('open');
    await from.hears('ready');
    await from.page.waitForTimeout(300);
    expect(await from.page.locator('h1').textContent()).toBe('Orders');
    expect(from.page.url()).toBe(`${from.site.origin}/`);
  });

  test('cannot put markup or anything unknown into events of the app', async () => {
    const from = await evil(
      shakes(
        `for (const message of [{ kind: 'article', articleId: '<img src=x onerror=alert(1)>', path: 'javascript:alert(1)', title: '' }, { kind: 'contact', channel: '<b>', topic: null }, { kind: 'open' }, { kind: 'destroy' }, { kind: '__proto__', polluted: 1 }, null, [], 'x', { kind: 'error', code: 'x'.repeat(500), message: 'x' }]) port.postMessage(message); port.postMessage({ kind: 'article', articleId: 'a/b', path: '/', title: 'last' })`,
      ),
    );
    await from.call('open');
    await from.hears('article');
    expect((await from.told()).map(({ name }) => name)).toEqual(['open', 'ready', 'article']);
  });

  test('cannot drown the app: a flood of messages is cut off, and closing still works', async () => {
    const from = await evil(
      shakes(`for (let i = 0; i < 50000; i++) port.postMessage({ kind: 'article', articleId: 'a/b', path: '/', title: String(i) })`),
    );
    await from.call('open');
    await from.hears('article');
    await from.page.waitForTimeout(1500);
    expect((await from.told('article')).length).toBeLessThan(1500);
    await from.call('close');
    expect(await from.isOpen()).toBe(false);
  });

  test('a knock from any other window or origin is not answered', async () => {
    const from = await open();
    await from.call('open');
    await from.ready();
    const answers = await from.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      let heard = 0;
      frame.contentWindow?.addEventListener('message', () => (heard += 1));
      for (const source of [window, frame.contentWindow])
        dispatchEvent(new MessageEvent('message', { source, origin: location.origin, data: { waymark: 'knock', oldest: 1, newest: 1 } }));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return heard;
    });
    expect(answers).toBe(0);
  });
});
