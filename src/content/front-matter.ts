/**
 * Splits an MDX file into front matter and text and checks the front matter.
 * It reads no file: the caller passes the text, so that an editor, the dev server and the build share it.
 */
import { articleSchema, toArticleId } from './article-schema.ts';
import type { ArticleFrontMatter, ArticleId } from './article-schema.ts';
import type { ContentProblem } from './content-problem.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ParseYaml } from './parse-yaml.ts';
import { readYaml } from './yaml-file.ts';

export interface Article {
  readonly id: ArticleId;
  /** Path from the project's folder. */
  readonly file: string;
  readonly frontMatter: ArticleFrontMatter;
  /** Further ways to ask what it answers, from `content/phrasings/`: beside the file, not in it. */
  readonly phrasings: readonly string[];
  /** The whole file, front matter included, so that positions in it are the file's own. */
  readonly source: string;
}

export type ArticleResult =
  | { readonly kind: 'valid'; readonly article: Article }
  | { readonly kind: 'invalid'; readonly problems: readonly ContentProblem[] };

const frontMatterPattern = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/**
 * @param id - the article's id, from its path
 * @param topics - ids of the topics of the site; the front matter must name the one of its folder
 */
export function parseArticle(id: string, file: string, source: string, topics: readonly string[], parse: ParseYaml = parseYaml): ArticleResult {
  const match = frontMatterPattern.exec(source);
  if (match?.[1] === undefined) {
    return {
      kind: 'invalid',
      problems: [
        { file, line: 1, column: 1, rule: 'front-matter', found: 'no front matter', expected: 'a block between two lines of "---" at the top of the file', mend: 'copy the block of another article and fill it in' },
      ],
    };
  }
  const result = readYaml({ file, text: match[1], linesAbove: 1, rule: 'front-matter' }, articleSchema, parse);
  if (result.kind === 'invalid') return result;

  const frontMatter = result.value;
  const folder = id.split('/')[0] ?? '';
  const problems: ContentProblem[] = [];
  if (!topics.includes(frontMatter.topic)) {
    problems.push({ file, line: result.lineOf(['topic']), column: 1, rule: 'topic', found: `topic: "${frontMatter.topic}"`, expected: `one of ${topics.join(', ')}`, mend: `write "topic: ${folder}", or add the topic to site.config.ts` });
  } else if (frontMatter.topic !== folder) {
    problems.push({ file, line: result.lineOf(['topic']), column: 1, rule: 'topic', found: `topic: "${frontMatter.topic}" in the folder "${folder}"`, expected: 'the topic that the folder is named after', mend: `write "topic: ${folder}", or move the file to "${frontMatter.topic}/"` });
  }
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'valid', article: { id: toArticleId(id), file, frontMatter, phrasings: [], source } };
}
