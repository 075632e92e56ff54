/** The sizes that budgets limit, from the files of a built site. What a browser really fetches is measured by bench/browser. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pieceName, readHeader } from '../../src/encoder/format/header.ts';
import { parseManifest } from '../../src/index/manifest.ts';
import type { EncoderArtefacts, Manifest } from '../../src/index/manifest.ts';
import { readPassageFile } from '../../src/index/passage-file.ts';
import { manifestUrl } from '../../src/index/site-artefacts.ts';
import { readPageParts } from './script-graph.ts';
import { totalWireBytes, wireBytes } from './wire-bytes.ts';

export type Amount =
  'firstWords' | 'firstMeaning' | 'withFull' | 'fullAlone' | 'scriptBeforeIntent' | 'kernelCode' | 'articlePage' | 'hostScript';

export interface SiteSize {
  readonly bytes: number;
  /** The page that was largest, where pages differ. */
  readonly page?: string;
}

/**
 * Bytes with brotli, without headers.
 * @param outDir - the built site, compressed
 * @throws BuiltFileMissingError, IndexFileError
 */
export async function measureSite(outDir: string): Promise<Readonly<Record<Amount, SiteSize>>> {
  const manifest = parseManifest(JSON.parse(await readFile(join(outDir, manifestUrl), 'utf8')));
  const search = await readPageParts(outDir, '/search/');
  const forWords = ['/search/index.html', ...search.styles, ...search.scripts, ...search.onIntent, manifestUrl, ...filesForWords(manifest)];
  const kernel = await largest(
    outDir,
    Object.entries(manifest.runtime).flatMap(([name, { url }]) => (name.startsWith('kernel-') ? [url] : [])),
  );
  const runtime = kernel === undefined ? Object.values(manifest.runtime).map(({ url }) => url) : [kernel];
  const [first] = manifest.encoders;
  const beforeEncoders = [...forWords, manifest.texts.url, manifest.hints.url, manifest.vectors.url, ...search.forEncoder, ...runtime];
  const forMeaning = [...beforeEncoders, ...(first ? await firstPieces(outDir, first) : [])];
  const full = manifest.encoders.find(({ tier }) => tier === 'full');
  const rest = manifest.encoders.slice(1).flatMap(allFiles);
  const { script, page } = await largestArticle(outDir, manifest);
  return {
    firstWords: { bytes: await totalWireBytes(outDir, forWords) },
    firstMeaning: { bytes: await totalWireBytes(outDir, forMeaning) },
    withFull: { bytes: await totalWireBytes(outDir, [...forMeaning, manifest.sentences.url, ...rest]) },
    fullAlone: { bytes: await totalWireBytes(outDir, [...beforeEncoders, manifest.sentences.url, ...(full ? allFiles(full) : [])]) },
    scriptBeforeIntent: script,
    kernelCode: { bytes: await totalWireBytes(outDir, [...search.forEncoder, ...(kernel === undefined ? [] : [kernel])]) },
    articlePage: page,
    hostScript: { bytes: await wireBytes(outDir, '/embed/v1.js') },
  };
}

/** Every index file that is not known to come later, so that a new kind of file is counted before anybody thinks of it. */
function filesForWords(manifest: Manifest): readonly string[] {
  const later = new Set([manifest.texts.url, manifest.hints.url, manifest.vectors.url, manifest.sentences.url]);
  const values: readonly unknown[] = Object.values(manifest);
  const urls = values.flatMap((value) =>
    typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string' ? [value.url] : [],
  );
  return urls.filter((url) => !later.has(url));
}

/** Files that the first question needs: of the kernel's encoders all pieces up to the last layer, of others everything. */
async function firstPieces(outDir: string, encoder: EncoderArtefacts): Promise<readonly string[]> {
  const head = encoder.files['encoder.bin'];
  if (encoder.kind !== 'kernel' || head === undefined) return allFiles(encoder);
  const bytes = await readFile(join(outDir, head.url));
  const { pieces } = await readHeader(Uint8Array.from(bytes).buffer);
  const names = pieces.slice(0, pieces.findLastIndex(({ kind }) => kind === 'layer') + 1).map(pieceName);
  return [head.url, ...names.flatMap((name) => encoder.files[name]?.url ?? [])];
}

function allFiles({ files }: EncoderArtefacts): readonly string[] {
  return Object.values(files).map(({ url }) => url);
}

/** One build of the kernel is fetched; the budget is for the larger. */
async function largest(outDir: string, urls: readonly string[]): Promise<string | undefined> {
  const sizes = await Promise.all(urls.map(async (url) => ({ url, bytes: await wireBytes(outDir, url) })));
  return sizes.sort((a, b) => b.bytes - a.bytes || basename(a.url).localeCompare(basename(b.url)))[0]?.url;
}

async function largestArticle(outDir: string, manifest: Manifest): Promise<{ readonly script: SiteSize; readonly page: SiteSize }> {
  const { articles } = readPassageFile(await readFile(join(outDir, manifest.outline.url)));
  let script: SiteSize = { bytes: 0 };
  let page: SiteSize = { bytes: 0 };
  for (const { id } of articles) {
    const parts = await readPageParts(outDir, `/${id}/`);
    const scriptBytes = await totalWireBytes(outDir, parts.scripts);
    const bytes = scriptBytes + (await totalWireBytes(outDir, [`/${id}/index.html`, ...parts.styles]));
    if (scriptBytes > script.bytes) script = { bytes: scriptBytes, page: `/${id}/` };
    if (bytes > page.bytes) page = { bytes, page: `/${id}/` };
  }
  return { script, page };
}
