/**
 * Writes `sw.js` into a built site: the bundled service worker with what it has to know of this very build.
 * Called by the build, after everything else is there and before it is compressed.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { offlinePath, searchPath } from '../../src/client/offline/offline-build.ts';
import type { OfflineBuild } from '../../src/client/offline/offline-build.ts';
import { readPageParts } from '../../bench/budgets/script-graph.ts';

const sources = join(import.meta.dirname, '../../src/client/offline');
const contactPath = '/contact/';

/** @param isWanted - false writes the worker that clears up and goes (`offline: false`) */
export async function writeOfflineWorker(outDir: string, isWanted: boolean): Promise<void> {
  const code = isWanted
    ? await bundle('offline-worker.ts', { 'import.meta.env.WAYMARK_OFFLINE_BUILD': JSON.stringify(await describeBuild(outDir)) })
    : await bundle('retired-worker.ts', {});
  await writeFile(join(outDir, 'sw.js'), code);
}

/** @throws Error for a site without an offline page */
export async function describeBuild(outDir: string): Promise<OfflineBuild> {
  const [offline, contact, search] = await Promise.all(
    [offlinePath, contactPath, searchPath].map(async (path) => ({ path, ...(await readPageParts(outDir, path)) })),
  );
  if (!offline || !contact || !search) throw new Error('A page that is kept for times without a network is missing.');
  const core = [offline, contact].flatMap(({ path, styles, scripts }) => [path, ...styles, ...scripts]);
  const fonts = await fontsOf(outDir, [...offline.styles, ...contact.styles]);
  const onSearch = [searchPath, ...search.styles, ...search.scripts, ...search.onIntent, ...search.forEncoder];
  const known = new Set([...core, ...fonts]);
  return { version: await hashOf(outDir), core: [...known], search: [...new Set(onSearch)].filter((path) => !known.has(path)) };
}

/** Addresses in styles: `url(/assets/….woff2)`. Latin alone: the others come when a text needs them. */
async function fontsOf(outDir: string, styles: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(styles.map((path) => readFile(join(outDir, path), 'utf8')));
  const addresses = texts.flatMap((text) => [...text.matchAll(/url\(["']?(\/assets\/[^"')]+\.woff2)/g)].map(([, url]) => url ?? ''));
  return [...new Set(addresses)].filter((url) => /-latin-(?:wght|\d+)-/.test(url));
}

/** Of every page, script, style and the manifest. What has its hash in the manifest is in it already. */
async function hashOf(outDir: string): Promise<string> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => /\.(?:html|js|css|json)$/.test(file) && file !== 'sw.js' && !file.startsWith('pagefind/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(outDir, file)));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(entry: string, define: Readonly<Record<string, string>>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      copyPublicDir: false,
      lib: { entry: join(sources, entry), formats: ['iife'], name: 'offline' },
    },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const chunk = outputs[0]?.output[0];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} could not be bundled.`);
  return chunk.code;
}
