/**
 * What teams use that draw their own surface: scripts of the help centre in pages of another origin, and in Node.
 * The host is a server of its own, so that every request between the two is one of two origins.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
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
