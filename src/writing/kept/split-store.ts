/**
 * Passages of the last check, on disk: parsing all articles anew would take a second, one changed article takes none.
 * Dropped as a whole when the code that reads articles has changed.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isArticleId, toArticleId } from '../../content/article-schema.ts';
import type { SplitCache } from '../../index/build-site-index.ts';
import { readKept, writeKept } from './kept-file.ts';
import { passageSchema } from './passage-schema.ts';

const articleId = z.string().refine(isArticleId).transform(toArticleId);

const storeSchema = z.object({
  factValues: z.array(z.tuple([z.string(), z.string()])),
  articles: z.array(
    z.object({
      id: articleId,
      source: z.string(),
      passages: z.array(passageSchema.extend({ articleId, anchor: z.string().nullable(), line: z.number() })),
    }),
  ),
});

export interface SplitStore {
  readonly cache: SplitCache;
  /** Keeps what the cache holds now. */
  readonly save: () => Promise<void>;
}

/**
 * @param code - hash of the code that reads and splits articles
 */
export async function openSplitStore(file: string, code: string): Promise<SplitStore> {
  const kept = await readKept(file, code, storeSchema);
  const factValues = new Map(kept?.factValues);
  const cache: SplitCache = new Map(kept?.articles.map(({ id, source, passages }) => [id, { source, factValues, passages }]));
  const before = signatureOf(cache);
  return {
    cache,
    async save() {
      const [first] = cache.values();
      if (first === undefined || signatureOf(cache) === before) return;
      // The facts of one day hold for all; an entry of another day would be split again anyway.
      const articles = [...cache]
        .filter(([, entry]) => entry.factValues === first.factValues)
        .map(([id, { source, passages }]) => ({ id, source, passages }));
      await writeKept(file, code, { factValues: [...first.factValues], articles });
    },
  };
}

function signatureOf(cache: SplitCache): string {
  const hash = createHash('sha256');
  for (const [id, { source, factValues }] of cache)
    hash
      .update(id)
      .update(source)
      .update(JSON.stringify([...factValues]));
  return hash.digest('hex');
}
