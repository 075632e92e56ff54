/** Whether articles can be read, and whether all that they name is there: other articles, headings, terms, channels, pictures. */
import type { ArticleId } from '../../content/article-schema.ts';
import { ContentError } from '../../content/content-problem.ts';
import type { FactValues } from '../../content/facts.ts';
import type { Article } from '../../content/front-matter.ts';
import type { Content } from '../../content/read-content.ts';
import { checkAliases } from '../../content/redirects.ts';
import type { HashMemory } from '../../index/hash-memory.ts';
import { splitArticle } from '../../index/split-article.ts';
import { checkReferences } from '../../passages/check-references.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Finding } from '../finding.ts';
import type { Selection } from '../selection.ts';
import { checkLinksAndImages } from './links-and-images.ts';

export interface ArticleContext {
  /** The project's folder. */
  readonly root: string;
  /** The site's own address. */
  readonly siteUrl: string;
  readonly content: Content;
  /** The articles that are no drafts. */
  readonly published: readonly Article[];
  readonly factValues: FactValues;
}

export interface CheckedArticles {
  readonly findings: readonly Finding[];
  /** Of each article that can be read. */
  readonly passages: ReadonlyMap<ArticleId, readonly Passage[]>;
}

/** @param memory - passages of earlier checks; filled here */
export function checkArticles(
  { root, siteUrl, content, published, factValues }: ArticleContext,
  selection: Selection,
  memory: HashMemory<readonly Passage[]>,
): CheckedArticles {
  const channels = content.channels.map(({ id }) => id);
  const findings: Finding[] = [...checkAliases(content.articles).filter(({ file }) => selection.files.has(file))];
  const passages = new Map<ArticleId, readonly Passage[]>();
  for (const article of selection.articles) {
    // A draft may lead to other drafts; what is published may not.
    const isDraft = !published.includes(article);
    const targets = isDraft ? content.articles : published;
    const drafts = isDraft ? [] : content.articles.filter((one) => !published.includes(one));
    const unreadable = problemsOf(() => {
      passages.set(article.id, splitArticle(article, factValues, memory));
      return [];
    });
    findings.push(...unreadable);
    if (unreadable.some(({ rule }) => rule === 'mdx')) continue;
    findings.push(
      ...problemsOf(() => checkReferences(targets, content.glossary, channels, [article], drafts)),
      ...checkLinksAndImages(root, article, siteUrl),
    );
  }
  return { findings, passages };
}

/** Problems that a step returns, or throws. */
function problemsOf(step: () => readonly Finding[]): readonly Finding[] {
  try {
    return step();
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
