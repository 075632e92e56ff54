/**
 * What teams use that draw their own surface: scripts of the help centre in pages of another origin, and in Node.
 * The host is a server of its own, so that every request between the two is one of two origins.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { wireBytes } from '../../bench/budgets/wire-bytes.ts';
import { newPage } from './harness/chromium.ts';
import { serveHost } from './harness/host-page.ts';
import type { HostSite } from './harness/host-page.ts';
import { builtFolder, servedSite } from './harness/served-site.ts';

const project = join(import.meta.dirname, '../..');
const question = 'they took the money twice';
const hosts: HostSite[] = [];

afterAll(async () => {
  for (const host of hosts) await host.close();
});

async function openHost(files: Readonly<Record<string, string>>, policy?: string): Promise<HostSite> {
  const host = await serveHost(files, policy);
  hosts.push(host);
  return host;
}

describe('search from elsewhere', () => {
  test('the example in Node answers from a served help centre', async () => {
    const { origin } = await servedSite();

    const { stdout } = await promisify(execFile)(process.execPath, ['examples/search-in-node/ask.ts', origin, question], { cwd: project });

    expect(stdout.split('\n')[0]).toMatch(/charged twice/i);
    expect(stdout).toContain(`${origin}/billing/charged-twice/`);
  });

  test('the example in Node says why there is no answer, and fails', async () => {
    const run = promisify(execFile)(process.execPath, ['examples/search-in-node/ask.ts', 'http://localhost:9', question], { cwd: project });

    await expect(run).rejects.toThrow('No search (offline)');
  });

  test('the bundle is one file that Node imports as it is', async () => {
    const { origin } = await servedSite();
    const script = `const { createSearch } = await import(${JSON.stringify(join(builtFolder, 'embed/search.js'))});
      const search = createSearch({ manifestUrl: '${origin}/search-index/manifest.json' });
      const { level, results } = await search.search('${question}');
      console.log(level, results[0].articleId); search.close();`;

    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);

    expect(stdout.trim()).toMatch(/^meaning (?:billing|disputes)\/charged-twice$/);
  });

  test('the plain page answers from another origin, and asks nobody but the two', { timeout: 120_000 }, async () => {
    const { origin } = await servedSite();
    const folder = join(project, 'examples/search-in-html');
    const read = (name: string) => readFile(join(folder, name), 'utf8');
    const host = await openHost({
      '/': (await read('index.html')).replaceAll('http://localhost:4321', origin),
      '/ask.js': await read('ask.js'),
      '/style.css': await read('style.css'),
    });
    const visitor = await newPage();
    await visitor.page.goto(host.origin);
    expect(visitor.requests.urls.filter((url) => url.startsWith(origin))).toEqual([]);

    await visitor.page.getByLabel('Your question').fill(question);
    await visitor.page.getByRole('button', { name: 'Ask' }).click();
    await visitor.page.locator('li a').first().waitFor();

    const links = await visitor.page.locator('li a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.some((link) => link.startsWith(`${origin}/billing/charged-twice/`))).toBe(true);
    expect(visitor.requests.urls.filter((url) => !url.startsWith(origin) && !url.startsWith(host.origin))).toEqual([]);
    expect(visitor.errors).toEqual([]);
    await visitor.close();
  });
});

describe('the headless package in a page of another origin', () => {
  /** A host that runs a module of its own and shows what it finds as JSON. */
  async function run(script: (origin: string) => string, policy?: (origin: string) => string) {
    const { origin } = await servedSite();
    const host = await openHost(
      { '/': '<!doctype html><title>Shop</title><script type="module" src="/app.js"></script>', '/app.js': script(origin) },
      policy?.(origin),
    );
    const visitor = await newPage();
    await visitor.page.goto(host.origin);
    await visitor.page.waitForFunction(() => document.body.dataset['found'] !== undefined, undefined, { timeout: 60_000 });
    const found: unknown = JSON.parse((await visitor.page.locator('body').getAttribute('data-found')) ?? 'null');
    return { visitor, host, origin, found };
  }

  const searching = (origin: string): string => `
    import { createWaymark } from '${origin}/embed/headless.js';
    const help = createWaymark({ origin: '${origin}' });
    const { level, results } = await help.search('${question}', { limit: 3 });
    document.body.dataset.found = JSON.stringify({ level, ids: results.map(({ articleId }) => articleId), state: help.state.kind });`;

  test('searches by meaning in a worker of its own under a strict policy, and leaves nothing in the host’s storage', async () => {
    const { visitor, host, origin, found } = await run(
      searching,
      (help) => `default-src 'none'; script-src 'self' ${help} 'wasm-unsafe-eval'; connect-src ${help}; worker-src blob:`,
    );

    expect(found).toMatchObject({ level: 'meaning', state: 'ready' });
    expect(JSON.stringify(found)).toContain('billing/charged-twice');
    expect(visitor.page.workers()).toHaveLength(1);
    const kept = await visitor.page.evaluate(async () => [
      ...(await caches.keys()),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      document.cookie,
    ]);
    expect(kept).toEqual(['']);
    expect(visitor.requests.urls.filter((url) => !url.startsWith(origin) && !url.startsWith(host.origin))).toEqual([]);
    expect(visitor.requests.urls.join()).not.toContain('money');
    await visitor.close();
  });

  test('a policy without blob workers gets the same answers in the page itself', { timeout: 120_000 }, async () => {
    const { visitor, found } = await run(
      searching,
      (origin) => `default-src 'none'; script-src 'self' ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; worker-src 'none'`,
    );

    expect(found).toMatchObject({ level: 'meaning', state: 'ready' });
    expect(visitor.page.workers()).toHaveLength(0);
    await visitor.close();
  });

  test('a policy without WebAssembly gets words', { timeout: 120_000 }, async () => {
    const { visitor, found } = await run(
      searching,
      (origin) => `default-src 'none'; script-src 'self' ${origin}; connect-src ${origin}; worker-src blob:`,
    );

    expect(found).toMatchObject({ level: 'words', state: 'words-only' });
    await visitor.close();
  });

  test('articles, suggestions and flows come without the engine', async () => {
    const { visitor, origin, found } = await run(
      (help) => `
      import { createWaymark } from '${help}/embed/headless.js';
      const help = createWaymark({ origin: '${help}' });
      const article = await help.article('/billing/payment-failed/');
      const [suggestion] = await help.suggest({ events: [{ type: 'payment_failed', at: new Date().toISOString(), amount: 30 }] });
      const flow = await help.flow('payment-failed');
      const first = flow.view;
      flow.answer('not-started');
      document.body.dataset.found = JSON.stringify({ article, suggestion, first, last: flow.view, url: flow.url });
      const holder = document.createElement('article');
      holder.innerHTML = article.html;
      document.body.append(holder);`,
    );

    expect(found).toMatchObject({
      article: { title: 'Why a payment failed and what to do now', url: `${origin}/billing/payment-failed/` },
      suggestion: { id: 'payment-failed', urgent: true },
      first: { kind: 'question', id: 'which-payment' },
    });
    const links = await visitor.page.locator('article a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.every((link) => link.startsWith(`${origin}/`) || link.startsWith('mailto:'))).toBe(true);
    for (const link of new Set(links)) expect((await fetch(link)).status, link).toBe(200);
    expect(visitor.requests.matching(/^\/(search-index|models)\//)).toEqual([]);
    await visitor.close();
  });

  test('the Markdown twin of every article is there, and no link in it is of another kind than https', async () => {
    const { origin } = await servedSite();
    const list = await (await fetch(`${origin}/llms.txt`)).text();
    const paths = [...list.matchAll(/\]\(https:\/\/[^/]+(\/[^)]+\.md)\)/g)].map(([, path]) => path ?? '');

    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const response = await fetch(`${origin}${path}`);
      expect(response.headers.get('content-type')).toContain('text/markdown');
      const text = await response.text();
      expect(text, path).toMatch(/^# /);
      expect(text, path).not.toMatch(/\]\((?!https:|mailto:|tel:|#)/);
    }
  });
});

describe('weight of the embed scripts', () => {
  test.each([
    ['search.js', 22_500],
    ['search-worker.js', 21_500],
    ['headless.js', 8_500],
    ['answer.js', 2_000],
    ['deflect.js', 2_700],
    ['aliases.js', 3_000],
    ['context.json', 4_000],
  ])('%s is at most %i bytes with brotli', async (name, most) => {
    expect(await wireBytes(builtFolder, `/embed/${name}`)).toBeLessThanOrEqual(most);
  });
});
