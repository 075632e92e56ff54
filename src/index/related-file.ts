/**
 * What to read next by meaning, from the index to the pages: the build writes the nearest articles of each into
 * `.cache/`, and Vite hands them to the pages as a module. A dev server that never saw a build has none, and its pages
 * show what writers chose.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PassageIndex, VectorIndex } from './passage-index.ts';
import { findRelatedArticles } from './related-articles.ts';

const mostRelated = 5;
/** Cosine of two articles' means below which one has nothing to do with the other. Of the sample content, one in eight of the fifth nearest. */
const leastSimilarity = 0.3;

const fileName = 'related-articles.json';
const relatedSchema = z.record(z.string(), z.array(z.string()));

/** Ids of the nearest articles by the id of each, nearest first. */
export type RelatedIds = z.output<typeof relatedSchema>;

export function relatedIds(passages: PassageIndex, vectors: VectorIndex): RelatedIds {
  const related = findRelatedArticles(passages, vectors, mostRelated);
  return Object.fromEntries(
    passages.articles.map(({ id }, number) => [
      id,
      (related[number] ?? []).flatMap(({ article, similarity }) =>
        similarity < leastSimilarity ? [] : (passages.articles[article]?.id ?? []),
      ),
    ]),
  );
}

export async function writeRelatedFile(related: RelatedIds, cacheFolder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(join(cacheFolder, fileName), JSON.stringify(related));
}

const moduleId = 'virtual:related-articles';

/** Vite plugin: the default export of `virtual:related-articles` are the `RelatedIds` of the last build. */
export function relatedArticlesPlugin(cacheFolder: string): {
  name: string;
  resolveId: (id: string) => string | undefined;
  load: (id: string) => Promise<string | undefined>;
} {
  return {
    name: 'waymark-related-articles',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    async load(id) {
      if (id !== `\0${moduleId}`) return undefined;
      const file = join(cacheFolder, fileName);
      const related = existsSync(file) ? relatedSchema.parse(JSON.parse(await readFile(file, 'utf8'))) : {};
      return `export default ${JSON.stringify(related)};`;
    },
  };
}
