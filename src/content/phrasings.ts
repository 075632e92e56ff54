/**
 * Phrasings, from `content/phrasings/<topic>.yaml`: further ways in which customers ask what an article answers. They are
 * indexed as the questions in its front matter are, and there can be very many: they lie beside the article so that who
 * writes it need not scroll past them.
 */
import { z } from 'zod';
import { articleSlug } from './article-schema.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Article } from './front-matter.ts';
import { plainWords } from './plain-words.ts';
import type { ListOfArticle } from './read-topic-files.ts';

export const phrasingsSchema = z.record(
  articleSlug,
  z.array(z.string().min(3).max(200)).min(1).describe('Further ways that customers ask this. Each is indexed and leads to the article.'),
);

/** Articles with their phrasings; an article without any has none. */
export function withPhrasings(articles: readonly Article[], lists: readonly ListOfArticle<string>[]): readonly Article[] {
  const byArticle = new Map<string, string[]>();
  for (const { article, values } of lists) byArticle.set(article.id, [...(byArticle.get(article.id) ?? []), ...values.map(({ value }) => value)]);
  return articles.map((article) => ({ ...article, phrasings: byArticle.get(article.id) ?? [] }));
}

/** What is indexed twice teaches search nothing, and for two articles it leads to neither. */
export function findRepeated(articles: readonly Article[], lists: readonly ListOfArticle<string>[]): readonly ContentProblem[] {
  const articleOf = new Map<string, string>(articles.flatMap(({ id, frontMatter }) => frontMatter.questions.map((text): [string, string] => [plain(text), id])));
  const problems: ContentProblem[] = [];
  for (const { article, values } of lists) {
    for (const { value, file, line } of values) {
      const other = articleOf.get(plain(value));
      articleOf.set(plain(value), article.id);
      if (other === undefined) continue;
      problems.push({
        file,
        line,
        column: 1,
        rule: 'phrasings',
        found: `"${value}" of ${article.id}, which ${other === article.id ? 'it has already' : `${other} has too`}`,
        expected: 'a way of asking that leads to one article',
        mend: other === article.id ? 'remove this line' : 'remove it where the answer is less to the point',
      });
    }
  }
  return problems;
}

function plain(text: string): string {
  return plainWords(text).join(' ');
}
