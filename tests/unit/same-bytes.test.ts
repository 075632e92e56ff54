/**
 * Two clean builds give the same bytes: two of the site's own articles, the real encoder, nothing from a cache.
 * `npm run bench -- growth` does the same with the whole site.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { readContent } from '../../src/content/read-content.ts';
import { nodeEncoder } from '../../src/encoder/node-encoder.ts';
import { buildSiteIndex } from '../../src/index/build-site-index.ts';
import { siteArtefacts } from '../../src/index/site-artefacts.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

test('two clean builds give the same bytes', { timeout: 120_000 }, async () => {
  const whole = await readContent(root, site);
  const content = { ...whole, problems: [], articles: whole.articles.filter((_, number) => number % 50 === 0).slice(0, 2) };
  const encoder = await nodeEncoder(site.encoder, root);

  const build = async (): Promise<string> => {
    const index = await buildSiteIndex({ root, site, content, day: '2026-11-24', encoder, cacheFolder: temporaryFolder() });
    return siteArtefacts(index, { encoders: [], runtime: new Map() }).manifest.deployment;
  };

  expect(await build()).toBe(await build());
});
