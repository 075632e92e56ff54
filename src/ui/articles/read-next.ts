/** What to read after an article: what its writer chose, then what is near in meaning. */
import relatedByMeaning from 'virtual:related-articles';
import { articleFile, articleEntries, findArticle } from './find-article.ts';
import type { ArticleEntry } from './find-article.ts';
import { completeRelated } from './complete-related.ts';

/** @throws ContentError when the writer names an article that is not there */
export function readNext(article: ArticleEntry): readonly ArticleEntry[] {
  const chosen = article.data.related.map((id) => findArticle(id, articleFile(article.id)));
  const near = relatedByMeaning[article.id] ?? [];
  const ids = completeRelated(
    article.id,
    chosen.map(({ id }) => id),
    // Of the last build: what was near then may be gone.
    near.filter((id) => articleEntries.some((entry) => entry.id === id)),
  );
  return ids.map((id) => findArticle(id, articleFile(article.id)));
}
