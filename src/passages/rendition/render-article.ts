/** An article as others take it: plain HTML and Markdown, with its headings. Its page is drawn elsewhere, by components. */
import { toHtml } from 'hast-util-to-html';
import type { Root as HtmlRoot } from 'hast';
import { visit } from 'unist-util-visit';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { FactValues } from '../../content/facts.ts';
import { inlineText } from '../inline-text.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { anchorOf } from '../section-anchors.ts';
import { toPlainHtml } from './plain-html.ts';

export interface RenderedHeading {
  /** 2 for a section, 3 for a part of one. */
  readonly depth: number;
  readonly anchor: string;
  readonly title: string;
}

export interface RenderedArticle {
  readonly headings: readonly RenderedHeading[];
  /** Without a title; addresses start at the root of the site, headings have the ids of the page. */
  readonly html: string;
  /** The same as Markdown. */
  readonly markdown: string;
}

const markdownWriter = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one', resourceLink: true });

/**
 * @param source - the article's text, with or without front matter
 * @param file - named in errors
 * @throws ContentError when the text is no valid MDX
 */
export function renderArticle(source: string, file: string, factValues: FactValues): RenderedArticle {
  const tree = parseMarkdown(source, file);
  const headings: RenderedHeading[] = [];
  visit(tree, 'heading', (heading) => {
    const title = inlineText(heading, { factValues, onUnreadable: () => undefined });
    headings.push({ depth: heading.depth, anchor: anchorOf(heading), title });
  });
  const html = toPlainHtml(tree, factValues);
  return { headings, html: toHtml(html).trim(), markdown: toMarkdown(html) };
}

function toMarkdown(html: HtmlRoot): string {
  return markdownWriter.stringify(unified().use(rehypeRemark).runSync(html)).trim();
}
