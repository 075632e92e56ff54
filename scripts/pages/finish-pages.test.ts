// The head of a built page: what it names exists, and nothing that can wait comes before the first paint.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { finishPages } from './finish-pages.ts';

const page = `<html><head><script src="/embed/embedded.js"></script><link rel="stylesheet" href="/assets/style.css"></head>
<body><script type="module" src="/assets/page.js"></script></body></html>`;

function builtSite(): string {
  return temporaryFolder({
    'topic/article/index.html': page,
    'embed/embedded.js': 'before()',
    'assets/page.js': `import{a}from"./frame.js";import("./later.js");a();`,
    'assets/frame.js': `import"./runtime.js";export const a=1;`,
    'assets/runtime.js': '',
    'assets/later.js': '',
  });
}

test('what runs before the paint has its hash in its address, and stands nowhere else', async () => {
  const outDir = builtSite();
  await finishPages(outDir);
  const html = await readFile(join(outDir, 'topic/article/index.html'), 'utf8');
  const address = /<script src="(\/assets\/before-paint\.[\da-f]{8}\.js)">/.exec(html)?.[1] ?? '';

  expect(await readFile(join(outDir, address), 'utf8')).toBe('before()');
  expect(html).not.toContain('/embed/embedded.js');
  expect(existsSync(join(outDir, 'embed/embedded.js'))).toBe(false);
});

test('scripts of the page come at low priority, with all that they import at once and nothing that they import later', async () => {
  const outDir = builtSite();
  await finishPages(outDir);
  const html = await readFile(join(outDir, 'topic/article/index.html'), 'utf8');
  const preloads = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)" fetchpriority="low">/g)].map(([, url]) => url);

  expect(html).toContain('<script type="module" fetchpriority="low" src="/assets/page.js">');
  expect(preloads).toEqual(['/assets/frame.js', '/assets/runtime.js']);
});
