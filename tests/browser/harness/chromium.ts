/** One real Chromium for all tests of a file, and pages in it that start as a first visit: no cache, no storage. */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { ChromiumMissingError } from './install-chromium.ts';
import { findChromium } from './find-chromium.ts';
import { recordRequests } from './request-log.ts';
import type { RequestLog } from './request-log.ts';
import { servedSite } from './served-site.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What lies between the visitor and the server. */
export interface Throttle {
  readonly latencyMs: number;
  readonly downloadKbps: number;
}

/** "Slow 4G" of Chromium's developer tools. */
export const slowNetwork: Throttle = { latencyMs: 150, downloadKbps: 1600 };

export interface PageOptions {
  /** Width of the window in CSS pixels; 1280 unless told. */
  readonly width?: number;
  readonly colourScheme?: 'light' | 'dark';
  /** Pixels of the screen for one of CSS; 1 unless told. */
  readonly scale?: number;
  readonly throttle?: Throttle;
  /** false for a visitor whose browser runs no scripts. */
  readonly scripts?: boolean;
  /** Asks the page to save data, as a phone with little of it does. */
  readonly saveData?: boolean;
  readonly reducedMotion?: boolean;
  /** A finger and not a mouse. */
  readonly touch?: boolean;
  /** false keeps the service worker away: it would serve its own copy of a page that a test changes on the way. */
  readonly serviceWorker?: boolean;
  /** Another page of the same visitor: shares cache and storage with it. */
  readonly sameVisitorAs?: VisitorPage;
}

export interface VisitorPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Without a slash at the end. */
  readonly origin: string;
  /** Requests of this visitor's whole context. */
  readonly requests: RequestLog;
  /** Errors in the console and exceptions that nobody caught, in the page and its workers. */
  readonly errors: readonly string[];
  /** Changes the network for what follows; undefined takes the throttle away. */
  readonly setThrottle: (throttle: Throttle | undefined) => Promise<void>;
  readonly close: () => Promise<void>;
}

let running: Promise<Browser> | undefined;

/** Starts at the first call. `closeBrowser` ends it. */
export function sharedBrowser(): Promise<Browser> {
  running ??= launch();
  return running;
}

export async function closeBrowser(): Promise<void> {
  const browser = await running;
  running = undefined;
  await browser?.close();
}

/** A page of a visitor who has never been here, unless `sameVisitorAs` says otherwise. It is still blank. */
export async function newPage(options: PageOptions = {}): Promise<VisitorPage> {
  const { origin } = await servedSite();
  const context = options.sameVisitorAs?.context ?? (await newContext(options));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  const session = await context.newCDPSession(page);
  const setThrottle = (throttle: Throttle | undefined): Promise<void> => applyThrottle(session, throttle);
  if (options.throttle) await setThrottle(options.throttle);
  return {
    page,
    context,
    origin,
    requests: options.sameVisitorAs?.requests ?? recordRequests(context),
    errors,
    setThrottle,
    close: () => (options.sameVisitorAs ? page.close() : context.close()),
  };
}

async function newContext(options: PageOptions): Promise<BrowserContext> {
  const browser = await sharedBrowser();
  const width = options.width ?? 1280;
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 800 },
    colorScheme: options.colourScheme ?? 'light',
    deviceScaleFactor: options.scale ?? 1,
    javaScriptEnabled: options.scripts ?? true,
    serviceWorkers: options.serviceWorker === false ? 'block' : 'allow',
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    ...(options.touch === true && { hasTouch: true, isMobile: true }),
  });
  if (options.saveData === true) {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '3g' } });
    });
  }
  return context;
}

async function applyThrottle(session: CDPSession, throttle: Throttle | undefined): Promise<void> {
  await session.send('Network.enable');
  const bytesPerSecond = throttle === undefined ? -1 : (throttle.downloadKbps * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: throttle?.latencyMs ?? 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new ChromiumMissingError('none was found');
  return chromium.launch({ executablePath, headless: true, args: flags });
}
