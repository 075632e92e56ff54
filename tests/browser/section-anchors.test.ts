/** Every place that the index leads to exists in the built pages. No browser needed: the pages are read from disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSiteIndex } from '../../src/index/read-site-index.ts';
import { builtFolder } from './harness/served-site.ts';

test('every article and every anchor of the index is in its page', async () => {
  const { passages } = await readSiteIndex(builtFolder);
  const idsOf = new Map<string, ReadonlySet<string>>();
  for (const { id } of passages.articles) {
    const page = await readFile(join(builtFolder, id, 'index.html'), 'utf8');
    idsOf.set(id, new Set([...page.matchAll(/\sid="([^"]*)"/g)].map(([, anchor]) => anchor ?? '')));
  }

  const missing = passages.passages.flatMap(({ article, anchor }) => {
    const id = passages.articles[article]?.id ?? '';
    return anchor === null || idsOf.get(id)?.has(anchor) === true ? [] : [`${id}#${anchor}`];
  });

  expect(missing).toEqual([]);
  expect(idsOf.size).toBeGreaterThanOrEqual(30);
});
