/**
 * The second encoder from end to end: a site built with `encoder: { kind: 'transformers', … }`, asked in Chromium. Its pages are the
 * real ones; its index has eight articles, so that onnxruntime encodes it in seconds. The model is the q4 file of `public/models/`,
 * which belongs to the repository (Apache-2.0); without it this test fails and says how to get it back, it does not skip.
 */
import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import site from '../../site.config.ts';
import { readContent } from '../../src/content/read-content.ts';
import { defineSite } from '../../src/content/site-config.ts';
import { nodeEncoder } from '../../src/encoder/node-encoder.ts';
import { buildSiteIndex } from '../../src/index/build-site-index.ts';
import { siteArtefacts } from '../../src/index/site-artefacts.ts';
import { writeSiteIndex } from '../../src/index/write-site-index.ts';
import { serveFolder } from '../../src/serving/serve-folder.ts';
import type { ServedSite } from '../../src/serving/serve-folder.ts';
import { sharedBrowser } from './harness/chromium.ts';
import { copyProject, project, writersEnvironment } from './harness/project-copy.ts';
import { recordRequests } from './harness/request-log.ts';
import { askOnPage, shownResults } from './harness/search-page.ts';

const encoder = { kind: 'transformers', model: 'all-MiniLM-L6-v2-q4', dtype: 'q4', maxTokens: 256 } as const;
const indexed = [
  'billing/charged-twice',
  'billing/change-due-date',
  'billing/payment-failed',
  'returns/refund-times',
  'returns/nothing-arrived',
  'account/change-name',
  'account/cannot-sign-in',
  'security/account-taken-over',
];

let root: string;
let served: ServedSite;

beforeAll(async () => {
  root = await copyProject('transformers', ['kernel']);
  const settings = join(root, 'site.config.ts');
  const text = await readFile(settings, 'utf8');
  const changed = text.replace(/encoder: \{ kind: 'kernel'[^}]*\}/, `encoder: ${JSON.stringify(encoder)}`);
  if (changed === text) throw new Error('site.config.ts names its encoder in another way than this test expects.');
  await writeFile(settings, changed);
  await buildPages(root);
  await writeIndex(join(root, 'dist'));
  served = await serveFolder({ folder: join(root, 'dist'), port: 0 });
}, 300_000);

afterAll(async () => {
  await served.close();
  await rm(root, { recursive: true, force: true });
});

async function buildPages(folder: string): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'harness/run-site-build.mjs'), folder], {
    cwd: folder,
    env: writersEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  if (exitCode !== 0) throw new Error(`The pages could not be built:\n${output}`);
}

async function writeIndex(outDir: string): Promise<void> {
  const settings = defineSite({ ...site, encoder });
  const whole = await readContent(project, settings);
  const articles = whole.articles
    .filter(({ id }) => indexed.some((wanted) => wanted === id))
    .map((article) => ({ ...article, frontMatter: { ...article.frontMatter, questions: article.frontMatter.questions.slice(0, 6) } }));
  const opened = await nodeEncoder(encoder, project);
  const index = await buildSiteIndex({
    root: project,
    site: settings,
    content: { ...whole, problems: [], articles, hints: { ...whole.hints, pins: [] } },
    day: new Date().toISOString().slice(0, 10),
    encoder: opened,
    cacheFolder: join(root, '.cache'),
    projection: 'principal-components',
  });
  await writeSiteIndex(siteArtefacts(index, await opened.browserFiles()), outDir);
}

test('a site on transformers.js answers by meaning, from its own origin alone', { timeout: 180_000 }, async () => {
  const context = await (await sharedBrowser()).newContext({ locale: 'en-GB' });
  const requests = recordRequests(context);
  const page = await context.newPage();
  await page.goto(`${served.origin}/search/`);

  const question = 'a stranger is shopping with my login';
  await askOnPage({ page }, question);
  const results = await shownResults(page, question, 'meaning', 120_000);

  expect(results[0]?.article).toBe('security/account-taken-over');
  expect(requests.foreignTo(served.origin)).toEqual([]);
  expect(requests.matching(/\/models\/.*model_q4\.onnx$/)).toHaveLength(1);
  expect(requests.matching(/ort.*\.wasm$/)).toHaveLength(1);
  await context.close();
});
