/**
 * Passages of the last check, on disk: parsing all articles anew would take a second, one changed article takes none.
 * Dropped as a whole when the code that reads articles has changed.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isArticleId, toArticleId } from '../content/article-schema.ts';
import type { SplitCache } from '../index/build-site-index.ts';

const articleId = z.string().refine(isArticleId).transform(toArticleId);

const storeSchema = z.object({
  code: z.string(),
  factValues: z.array(z.tuple([z.string(), z.string()])),
  articles: z.array(
    z.object({
      id: articleId,
      source: z.string(),
      passages: z.array(
        z.object({
          articleId,
          kind: z.enum(['section', 'title', 'question']),
          anchor: z.string().nullable(),
          headingPath: z.array(z.string()),
          sentences: z.array(z.object({ text: z.string(), isStep: z.boolean() })),
          line: z.number(),
        }),
      ),
    }),
  ),
});

/** Folders whose code decides how an article is split. */
const splittingCode = ['src/content', 'src/passages'];

export interface SplitStore {
  readonly cache: SplitCache;
  /** Keeps what the cache holds now. */
  readonly save: () => Promise<void>;
}

/** @param root - the project's folder; a store that cannot be read is an empty one */
export async function openSplitStore(root: string): Promise<SplitStore> {
  const file = join(root, '.cache/check/passages.json');
  const code = await hashOfCode();
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const none: SplitCache = new Map();
  const cache = (text === undefined ? undefined : readStore(text, code)) ?? none;
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
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify({ code, factValues: [...first.factValues], articles }));
    },
  };
}

function readStore(text: string, code: string): SplitCache | undefined {
  const parsed = storeSchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.code !== code) return undefined;
  const factValues = new Map(parsed.data.factValues);
  return new Map(parsed.data.articles.map(({ id, source, passages }) => [id, { source, factValues, passages }]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

async function hashOfCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of splittingCode) {
    const path = join(import.meta.dirname, '../..', folder);
    const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    for (const name of names.sort()) hash.update(await readFile(join(path, name)));
  }
  return hash.digest('hex');
}
