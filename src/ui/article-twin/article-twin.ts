/** An article beside its page: as JSON for the headless package, as Markdown for language models and whoever reads plain text. */
import site from '../../../site.config.ts';
import { formatDay } from '../../content/format-day.ts';
import { withAbsoluteMarkdownLinks } from '../../passages/rendition/absolute-links.ts';
import { renderArticle } from '../../passages/rendition/render-article.ts';
import type { RenderedHeading } from '../../passages/rendition/render-article.ts';
import { articleFile, articlePath, findArticle } from '../articles/find-article.ts';
import type { ArticleEntry } from '../articles/find-article.ts';
import { factValuesToday } from '../company-facts/facts-today.ts';

/** `article.json`. The headless package reads it: `src/embed/headless/help-article.ts`. */
export interface ArticleTwin {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly summary: string | null;
  readonly topic: string;
  readonly updated: string;
  readonly headings: readonly RenderedHeading[];
  readonly html: string;
  readonly markdown: string;
  readonly related: readonly { readonly path: string; readonly title: string }[];
}

export function articleTwin({ id, body, data }: ArticleEntry): ArticleTwin {
  const file = articleFile(id);
  return {
    id,
    path: articlePath(id),
    title: data.title,
    description: data.description,
    summary: data.summary ?? null,
    topic: data.topic,
    updated: data.updated,
    ...renderArticle(body ?? '', file, factValuesToday),
    related: data.related.map((other) => ({ path: articlePath(other), title: findArticle(other, file).data.title })),
  };
}

/** A whole document: title, short version, text, and where it comes from. */
export function articleMarkdown(entry: ArticleEntry): string {
  const { title, description, summary, markdown, path, updated, related } = articleTwin(entry);
  const readNext = related.map((other) => `- [${other.title}](${other.path})`).join('\n');
  const parts = [
    `# ${title}`,
    summary ?? description,
    markdown,
    `## Read next\n\n${readNext}`,
    `---\n\n${site.name} Help, updated ${formatDay(updated, site.language)}: [${title}](${path})`,
  ];
  return `${withAbsoluteMarkdownLinks(parts.join('\n\n'), site.url)}\n`;
}

/** For pages that are made for each article. */
export function articlePaths(
  articles: readonly ArticleEntry[],
): { params: { topic: string; slug: string }; props: { article: ArticleEntry } }[] {
  return articles.map((article) => {
    const [topic = '', slug = ''] = article.id.split('/');
    return { params: { topic, slug }, props: { article } };
  });
}
