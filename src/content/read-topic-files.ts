/**
 * Files that say something of each article of a topic: `content/<folder>/<topic>.yaml`, with a list below the name of
 * each article. Held-out questions and phrasings are kept so, beside the articles and not in them.
 */
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { closestWord } from './closest-word.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Article } from './front-matter.ts';
import type { ParseYaml } from './parse-yaml.ts';
import { pathFrom, textsBelow } from './texts-below.ts';
import { readYaml } from './yaml-file.ts';

export interface TopicFiles<Value> {
  /** Folder below `content/`, which is the name of the rule in problems too. */
  readonly folder: string;
  readonly schema: z.ZodType<Readonly<Record<string, readonly Value[]>>>;
}

export interface ListOfArticle<Value> {
  readonly article: Article;
  readonly values: readonly { readonly value: Value; readonly file: string; readonly line: number }[];
}

/** @param root - the project's folder */
export async function readTopicFiles<Value>(
  root: string,
  { folder, schema }: TopicFiles<Value>,
  articles: readonly Article[],
  parse: ParseYaml,
): Promise<{ readonly lists: readonly ListOfArticle<Value>[]; readonly problems: readonly ContentProblem[] }> {
  const articleById = new Map<string, Article>(articles.map((article) => [article.id, article]));
  const lists: ListOfArticle<Value>[] = [];
  const problems: ContentProblem[] = [];
  for (const { path, text } of await textsBelow(join(root, 'content', folder), '.yaml')) {
    const file = pathFrom(root, path);
    const topic = basename(path, '.yaml');
    const result = readYaml({ file, text, rule: folder }, schema, parse);
    if (result.kind === 'invalid') {
      problems.push(...result.problems);
      continue;
    }
    for (const [slug, values] of Object.entries(result.value)) {
      const article = articleById.get(`${topic}/${slug}`);
      if (article === undefined) {
        const slugs = articles.filter(({ id }) => id.startsWith(`${topic}/`)).map(({ id }) => id.slice(topic.length + 1));
        const near = closestWord(slug, slugs);
        problems.push({ file, line: result.lineOf([slug]), column: 1, rule: folder, found: `"${slug}"`, expected: `the name of an article in content/articles/*/${topic}/`, mend: near === undefined ? 'remove it, or write the article' : `write "${near}"` });
        continue;
      }
      lists.push({ article, values: values.map((value, index) => ({ value, file, line: result.lineOf([slug, index]) })) });
    }
  }
  return { lists, problems };
}
