/** A visitor in an app with a help panel: opens it, calls it, looks into it, and keeps what the app was told. */
import type { Frame, Locator, Page } from 'playwright-core';
import type { HelpEventName } from '../../../src/embed/element/help-events.ts';
import type { QueuedCall } from '../../../src/embed/element/waymark-global.ts';
import { newPage } from './chromium.ts';
import type { PageOptions, VisitorPage } from './chromium.ts';
import { serveApp } from './embed-host.ts';
import type { AppSite } from './embed-host.ts';

export interface AppOptions extends PageOptions {
  /** Markup of the app's page; `<waymark-help></waymark-help>` and some text unless told. */
  readonly body?: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hostName?: '127.0.0.1' | 'localhost';
  /** Address of the script; the help centre's own unless told. */
  readonly script?: string;
}

export interface ToldEvent {
  readonly name: string;
  readonly detail: unknown;
}

export interface App {
  readonly visitor: VisitorPage;
  readonly page: Page;
  readonly site: AppSite;
  readonly launcher: Locator;
  /** Calls a method of the element. */
  readonly call: (...call: QueuedCall) => Promise<void>;
  /** Waits until the panel's page obeys, and gives it. */
  readonly ready: () => Promise<Frame>;
  /** Waits until the panel shows a page of this path. */
  readonly at: (path: RegExp) => Promise<Frame>;
  /** What the app was told so far. */
  readonly told: (name?: HelpEventName) => Promise<readonly ToldEvent[]>;
  /** Waits for an event. */
  readonly hears: (name: HelpEventName) => Promise<ToldEvent>;
  readonly isOpen: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

declare global {
  var toldEvents: ToldEvent[] | undefined;
}

const eventNames: readonly HelpEventName[] = [
  ...(['ready', 'open', 'close', 'search', 'article', 'answered', 'feedback', 'contact', 'case', 'error'] as const),
];

export async function openApp(options: AppOptions = {}): Promise<App> {
  const visitor = await newPage(options);
  const { page } = visitor;
  const site = await serveApp(options.hostName);
  const help = visitor.origin;
  const body =
    options.body ?? `<main><h1>Your orders</h1><p>Two shirts</p><button id="other">Pay</button></main><waymark-help></waymark-help>`;
  const script = `<script async src="${options.script ?? `${help}/embed/v1.js`}"></script>`;
  site.set('/', {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Your orders</title>${options.head ?? ''}${script}</head><body>${body}</body></html>`,
    ...(options.headers && { headers: options.headers }),
  });
  await page.addInitScript((names) => {
    if (globalThis.parent !== globalThis.self) return;
    const told: ToldEvent[] = (globalThis.toldEvents = []);
    for (const name of names)
      document.addEventListener(`waymark:${name}`, (event) => {
        const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
        told.push({ name, detail });
      });
  }, eventNames);
  await page.goto(`${site.origin}/`);
  await page.waitForFunction(() => customElements.get('waymark-help') !== undefined);

  const told = async (name?: HelpEventName): Promise<readonly ToldEvent[]> =>
    (await page.evaluate(() => globalThis.toldEvents ?? [])).filter((event) => name === undefined || event.name === name);
  const frameAt = async (path: RegExp): Promise<Frame> => {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const frame = page.frames().find((one) => one.url().startsWith(help) && path.test(one.url().slice(help.length)));
      if (frame !== undefined) {
        await frame.waitForLoadState();
        return frame;
      }
      await page.waitForTimeout(25);
    }
    throw new Error(
      `no frame at ${String(path)}: ${page
        .frames()
        .map((one) => one.url())
        .join(' ')}`,
    );
  };
  return {
    ...{ visitor, page, site, told },
    launcher: page.locator('waymark-help').locator('button[part=launcher]'),
    call: async (...call) => {
      await page.evaluate((given) => {
        globalThis.Waymark?.push(given);
      }, call);
    },
    async ready() {
      await page.waitForFunction(() => document.querySelector('waymark-help')?.isReady === true);
      return frameAt(/^\//);
    },
    at: frameAt,
    async hears(name) {
      await page.waitForFunction((wanted) => globalThis.toldEvents?.some((event) => event.name === wanted) === true, name);
      const [event] = await told(name);
      if (event === undefined) throw new Error(`no ${name}`);
      return event;
    },
    isOpen: () => page.evaluate(() => document.querySelector('waymark-help')?.isOpen === true),
    async close() {
      await visitor.close();
      await site.close();
    },
  };
}
