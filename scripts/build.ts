/**
 * Builds the production site into `dist/`: content check, index, pages, full text, compression.
 * Run as a program it does just that; `start` and `test` call `buildSite`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import site from '../site.config.ts';
import { redirectsFile, redirectsOf } from '../src/content/redirects.ts';
import { nodeEncoder } from '../src/encoder/node-encoder.ts';
import { buildSiteIndex } from '../src/index/build-site-index.ts';
import { relatedIds, writeRelatedFile } from '../src/index/related-file.ts';
import { siteArtefacts } from '../src/index/site-artefacts.ts';
import { writeSiteIndex } from '../src/index/write-site-index.ts';
import { connectSources } from '../src/serving/connect-sources.ts';
import { frameAncestors } from '../src/serving/frame-ancestors.ts';
import { withPolicySources } from '../src/serving/policy-sources.ts';
import { compressFolder } from '../src/serving/compress-folder.ts';
import { refuseBrokenFlows } from '../src/writing/flows/refuse-broken-flows.ts';
import { budgetProblems, checkBudgets } from '../bench/budgets/check-budgets.ts';
import { buildEmbedScripts } from './embed-scripts/build-embed-scripts.ts';
import { bundleHostScripts, writeHostScripts } from './embed-scripts/host-scripts.ts';
import { explainError } from './launch/explain-error.ts';
import { writeOfflineWorker } from './offline/write-offline-worker.ts';
import { finishPages } from './pages/finish-pages.ts';

export interface BuildOptions {
  /** The project's folder. */
  readonly root: string;
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface BuildResult {
  /** Nothing had changed since the last build; `dist/` was left as it was. */
  readonly unchanged: boolean;
  readonly outDir: string;
}

/** Whatever, when changed, changes the site. */
const inputs = [
  'content',
  'src',
  'public',
  'scripts/build.ts',
  'scripts/embed-scripts',
  'scripts/offline',
  'scripts/pages',
  'bench/budgets/script-graph.ts',
  'site.config.ts',
  'astro.config.mjs',
  'package-lock.json',
];

/**
 * @throws ContentError when the content is not right
 * @throws EncoderError when the model's files are missing
 */
export async function buildSite({ root, log, signal }: BuildOptions): Promise<BuildResult> {
  const outDir = join(root, 'dist');
  const cacheFolder = join(root, '.cache');
  const stampFile = join(cacheFolder, 'build-stamp');
  const day = new Date().toISOString().slice(0, 10);
  const stamp = await hashInputs(root, day);
  if (existsSync(join(outDir, 'index.html')) && existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp)
    return { unchanged: true, outDir };
  await rm(stampFile, { force: true });

  await refuseBrokenFlows(root, site, day);
  const encoder = await nodeEncoder(site.encoder, root);
  const startedAt = performance.now();
  const index = await buildSiteIndex({
    root,
    site,
    day,
    encoder,
    cacheFolder,
    onProgress: ({ encoded, toEncode, fromCache }) => {
      log(`Encoding ${encoded} of ${toEncode} texts (${fromCache} known)${timeLeft(startedAt, encoded, toEncode)}`);
    },
    ...(signal && { signal }),
  });
  log(`Index: ${index.passages.articles.length} articles, ${index.passages.passages.length} passages`);

  signal?.throwIfAborted();
  await writeRelatedFile(relatedIds(index.passages, index.vectors), cacheFolder);
  log('Building pages');
  const { build } = await import('astro');
  await build({ root, logLevel: 'warn' });
  await buildEmbedScripts(root, outDir);
  await writeHostScripts(await bundleHostScripts(root, site), outDir);
  await finishPages(outDir);

  signal?.throwIfAborted();
  await writeSiteIndex(siteArtefacts(index, await encoder.browserFiles()), outDir);
  const redirects = redirectsFile(redirectsOf(index.content.articles));
  if (redirects !== '') await writeFile(join(outDir, '_redirects'), redirects);
  const headersFile = join(outDir, '_headers');
  const added = { 'connect-src': connectSources(site), 'frame-ancestors': frameAncestors(site) };
  await writeFile(headersFile, withPolicySources(await readFile(headersFile, 'utf8'), added));
  log('Indexing full text');
  await indexFullText(outDir);
  await writeOfflineWorker(outDir, site.offline);
  log('Compressing');
  await compressFolder(outDir, { cacheFolder: join(cacheFolder, 'compressed'), ...(signal && { signal }) });
  // A site over budget still works: the build says so, npm test fails.
  for (const problem of budgetProblems(await checkBudgets(outDir))) log(problem);
  await writeFile(stampFile, stamp);
  return { unchanged: false, outDir };
}

async function indexFullText(outDir: string): Promise<void> {
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await index.addDirectory({ path: outDir });
  const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
  await pagefind.close();
  if (written.errors.length > 0) throw new Error(`Pagefind did not write its index: ${written.errors.join('; ')}`);
}

async function hashInputs(root: string, day: string): Promise<string> {
  const hash = createHash('sha256').update(day).update(process.version);
  for (const input of inputs) {
    // A test is no part of the site.
    for (const file of (await filesOf(join(root, input))).filter((path) => !path.endsWith('.test.ts')))
      hash.update(file.slice(root.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function timeLeft(startedAt: number, done: number, all: number): string {
  if (done === 0 || done === all) return '';
  const seconds = Math.ceil((((performance.now() - startedAt) / done) * (all - done)) / 1000);
  return `, about ${seconds} s left`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await buildSite({ root: join(import.meta.dirname, '..'), log: console.log });
  } catch (error) {
    console.error(explainError(error, process.argv.includes('--verbose')));
    process.exitCode = 1;
  }
}
