/**
 * The site itself, built clean with the real encoder, and once more from the project's caches: the time of the first,
 * and whether both gave the same bytes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import site from '../../site.config.ts';
import { nodeEncoder } from '../../src/encoder/node-encoder.ts';
import { buildSiteIndex } from '../../src/index/build-site-index.ts';
import { siteArtefacts } from '../../src/index/site-artefacts.ts';

export interface SiteBuild {
  readonly articles: number;
  readonly passages: number;
  readonly sentences: number;
  readonly cleanMs: number;
  readonly encodeMs: number;
  readonly textsPerSecond: number;
  readonly sameBytes: boolean;
}

export async function measureSiteBuild(root: string): Promise<SiteBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-clean-'));
  const day = new Date().toISOString().slice(0, 10);
  const encoder = await nodeEncoder(site.encoder, root);
  let encodingFrom = 0;
  let encodingTo = 0;
  let texts = 0;
  const startedAt = performance.now();
  const clean = await buildSiteIndex({
    root,
    site,
    day,
    encoder,
    cacheFolder: folder,
    onProgress: ({ encoded, toEncode }) => {
      if (encoded === 0) encodingFrom = performance.now();
      encodingTo = performance.now();
      texts = toEncode;
    },
  });
  const cleanMs = performance.now() - startedAt;
  await rm(folder, { recursive: true });
  const again = await buildSiteIndex({ root, site, day, encoder, cacheFolder: join(root, '.cache') });
  const hashOf = (index: typeof clean): string => siteArtefacts(index, { encoders: [], runtime: new Map() }).manifest.deployment;
  const encodeMs = encodingTo - encodingFrom;
  return {
    articles: clean.passages.articles.length,
    passages: clean.passages.passages.length,
    sentences: clean.vectors.sentences.count,
    cleanMs,
    encodeMs,
    textsPerSecond: texts / (encodeMs / 1000),
    sameBytes: hashOf(clean) === hashOf(again),
  };
}
