/** Articles as pages need them: by topic, by id, with their address. Reads Astro's collection; draws nothing. */
import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import site from '../../../site.config.ts';
import { isPublished } from '../../content/article-schema.ts';
import { closestWord } from '../../content/closest-word.ts';
import { ContentError } from '../../content/content-problem.ts';

export type ArticleEntry = CollectionEntry<'articles'>;

export const articleEntries: readonly ArticleEntry[] = await getCollection('articles', ({ data }) =>
  isPublished(data, { withDrafts: import.meta.env.DEV }),
);

const entryById = new Map(articleEntries.map((entry) => [entry.id, entry]));

/** "billing/autopay" to "/billing/autopay/". */
export function articlePath(id: string): string {
  return `/${id}/`;
}

/** Path of an article's file from the project's folder. */
export function articleFile(id: string): string {
  return `content/articles/${site.locale}/${id}.mdx`;
}

/** The file that a page was made from, as far as its address tells. */
export function fileOfPage(url: URL): string {
  const id = url.pathname.replace(/^\/|\/$/g, '');
  return entryById.has(id) ? articleFile(id) : url.pathname;
}

/**
 * @param file - that names the article, for the message
 * @throws ContentError when there is no such article
 */
export function findArticle(id: string, file: string): ArticleEntry {
  const entry = entryById.get(id);
  if (entry !== undefined) return entry;
  const near = closestWord(id, [...entryById.keys()]);
  throw new ContentError([
    {
      file,
      line: 1,
      column: 1,
      rule: 'link',
      found: `the article "${id}"`,
      expected: 'the id of an article',
      mend: near === undefined ? 'correct the id, or write the article' : `write "${near}"`,
    },
  ]);
}

/** Articles of a topic: the most needed ones first, then by title. */
export function articlesOfTopic(topic: string): readonly ArticleEntry[] {
  const need = new Map<string, number>(site.mostNeeded.map((id, index) => [id, index]));
  return articleEntries
    .filter((entry) => entry.data.topic === topic)
    .sort((a, b) => (need.get(a.id) ?? Infinity) - (need.get(b.id) ?? Infinity) || a.data.title.localeCompare(b.data.title, site.language));
}
