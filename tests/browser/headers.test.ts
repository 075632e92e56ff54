/** The rules of `_headers` against the files of the built site: what is named after its content is kept for good, nothing else is. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { contestedHeaders, headersFor, parseHeaderRules } from '../../src/serving/header-rules.ts';
import { readSiteIndex } from '../../src/index/read-site-index.ts';
import { builtFolder } from './harness/served-site.ts';

const rules = parseHeaderRules(await readFile(join(builtFolder, '_headers'), 'utf8'));
const entries = await readdir(builtFolder, { recursive: true, withFileTypes: true });
const paths = entries
  .filter((entry) => entry.isFile())
  .map((entry) => `/${relative(builtFolder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
  .filter((path) => !/\.(?:br|gz)$/.test(path));

test('no header of any file is named by two rules', () => {
  expect(paths.filter((path) => contestedHeaders(rules, path).length > 0)).toEqual([]);
});

test('every artefact of the manifest is kept for good', async () => {
  const { manifest } = await readSiteIndex(builtFolder);
  const urls = [...JSON.stringify(manifest).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '');

  expect(urls.length).toBeGreaterThan(2);
  expect(urls.filter((url) => headersFor(rules, url).get('cache-control') !== 'public, max-age=31536000, immutable')).toEqual([]);
});

test('only files with a hash in their name are kept for good', () => {
  const kept = paths.filter((path) => headersFor(rules, path).get('cache-control')?.includes('immutable') === true);

  expect(kept.filter((path) => !/[._-][\w-]{8,}\.\w+$|\/[0-9a-f]{16}-[^/]+$/.test(path))).toEqual([]);
});
