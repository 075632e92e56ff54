/**
 * node bench/growth/measure-build.ts <articles> <folder>: builds an index of that many articles with the site's own build, and
 * prints the figures as JSON. A process of its own, so that its memory is its own. Encoding is stood in for and timed elsewhere.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import site from '../../site.config.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { Content } from '../../src/content/read-content.ts';
import { encoderId } from '../../src/encoder/open-node-encoder.ts';
import { buildSiteIndex } from '../../src/index/build-site-index.ts';
import type { SiteIndex } from '../../src/index/build-site-index.ts';
import { siteArtefacts } from '../../src/index/site-artefacts.ts';
import { brotliBytes } from '../report/brotli-bytes.ts';
import { editArticle, growContent } from './grow-content.ts';
import { indexFiles } from './growth-figures.ts';
import type { BuildFigures, IndexFile } from './growth-figures.ts';
import { hashedEncoder } from './hashed-encoder.ts';

const root = join(import.meta.dirname, '../..');
const count = Number(process.argv[2]);
const folder = process.argv[3] ?? '';
const sampleSize = 240;
/** Beyond this size, building three times takes more minutes than it tells. */
const mostForRebuilds = 2000;

interface TimedBuild {
  readonly index: SiteIndex;
  readonly totalMs: number;
  readonly splitMs: number;
  readonly encodeMs: number;
  readonly hits: number;
  readonly encoded: readonly string[];
}

const content = growContent(await readContent(root, site), count);
const id = site.encoder.kind === 'kernel' ? await encoderId(join(root, 'public/models', site.encoder.full)) : 'stand-in';

const clean = await build(content);
const writtenFrom = performance.now();
const { files, manifest } = siteArtefacts(clean.index, { encoders: [], runtime: new Map() });
const writeMs = performance.now() - writtenFrom;
const rebuilds =
  count <= mostForRebuilds
    ? { unchanged: await build(content), edited: await build(editArticle(content, Math.floor(count / 2))) }
    : undefined;

await mkdir(folder, { recursive: true });
const sizes: Record<IndexFile, number> = { outline: 0, texts: 0, hints: 0, vectors: 0, sentences: 0 };
const brotli = { ...sizes };
for (const kind of indexFiles) {
  const bytes = files.get(manifest[kind].url) ?? new Uint8Array();
  await writeFile(join(folder, kind), bytes);
  sizes[kind] = bytes.length;
  brotli[kind] = await brotliBytes(bytes);
}
const step = Math.max(1, Math.floor(clean.encoded.length / sampleSize));
const figures: BuildFigures = {
  articles: count,
  passages: clean.index.passages.passages.length,
  sentences: clean.index.vectors.sentences.count,
  words: new Set(
    clean.encoded
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu),
  ).size,
  textsToEncode: clean.encoded.length,
  splitMs: clean.splitMs,
  cacheMs: clean.encodeMs,
  projectionMs: clean.totalMs - clean.splitMs - clean.encodeMs,
  writeMs,
  rebuilds: rebuilds
    ? {
        unchangedMs: rebuilds.unchanged.totalMs,
        unchangedHits: rebuilds.unchanged.hits,
        editMs: rebuilds.edited.totalMs,
        editHits: rebuilds.edited.hits,
        editedTexts: rebuilds.edited.encoded,
      }
    : null,
  bytes: sizes,
  brotli,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  sample: clean.encoded.filter((_, number) => number % step === 0),
};
console.log(JSON.stringify(figures));

/** Phases from the build's own progress: splitting ends when encoding begins. */
async function build(of: Content): Promise<TimedBuild> {
  const encoder = hashedEncoder(id);
  const encoded: string[] = [];
  const startedAt = performance.now();
  let encodingFrom: number | undefined;
  let encodingTo: number | undefined;
  let hits = 0;
  const index = await buildSiteIndex({
    root,
    site,
    content: of,
    day: '2026-11-24',
    cacheFolder: join(folder, 'cache'),
    encoder: {
      id,
      dimension: encoder.dimension,
      open: () =>
        Promise.resolve({
          ...encoder,
          encode: (texts: readonly string[]) => {
            encoded.push(...texts);
            return encoder.encode(texts);
          },
        }),
    },
    onProgress: ({ encoded: done, toEncode, fromCache }) => {
      encodingFrom ??= performance.now();
      if (done === toEncode) encodingTo = performance.now();
      hits = fromCache;
    },
  });
  const standInMs = encoder.spent().ms;
  const totalMs = performance.now() - startedAt - standInMs;
  if (encodingFrom === undefined) hits = index.passages.passages.length + index.vectors.sentences.count;
  return {
    index,
    totalMs,
    splitMs: (encodingFrom ?? startedAt) - startedAt,
    encodeMs: encodingFrom === undefined || encodingTo === undefined ? 0 : encodingTo - encodingFrom - standInMs,
    hits,
    encoded,
  };
}
