/** An article for apps that draw it themselves: what `/…/article.json` says, with addresses made whole. */
import { withAbsoluteHtmlLinks, withAbsoluteMarkdownLinks } from '../../passages/rendition/absolute-links.ts';
import { HelpUnavailable } from './help-unavailable.ts';

/** A heading inside of an article. */
export interface HelpHeading {
  /** 2 for a section, 3 for a part of one. */
  readonly depth: number;
  /** Id of the heading in `html` and in the article's page. */
  readonly anchor: string;
  readonly title: string;
}

/** An article's text and what belongs to it. */
export interface HelpArticle {
  /** "billing/payment-failed" */
  readonly id: string;
  /** Address of its page. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** The short version of a long article; null where there is none. */
  readonly summary: string | null;
  /** Id of its topic. */
  readonly topic: string;
  /** Day of its last change: "2026-11-24". */
  readonly updated: string;
  readonly headings: readonly HelpHeading[];
  /**
   * Its text without the title: paragraphs, headings from `h2`, lists, tables, block quotes, `details` and links. Without classes,
   * styles and scripts; made from the help centre's own articles when it was built, so that it may be set as HTML.
   */
  readonly html: string;
  /** The same as Markdown. */
  readonly markdown: string;
  readonly related: readonly { readonly url: string; readonly title: string }[];
}

/**
 * A path, an id or an address of the help centre to "billing/payment-failed".
 * @throws HelpUnavailable "address"
 */
export function articleIdOf(path: string, origin: string): string {
  const id = (path.startsWith(`${origin}/`) ? path.slice(origin.length) : path)
    .replace(/[?#].*$/s, '')
    .replace(/\/index\.md$/, '')
    .replace(/^\/|\/$/g, '');
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id))
    throw new HelpUnavailable('address', `"${path.slice(0, 100)}" is no article of ${origin}: write it as /topic/slug/`);
  return id;
}

/** @throws HelpUnavailable "damaged" */
export function readHelpArticle(value: unknown, origin: string): HelpArticle {
  const article = isRecord(value) ? value : {};
  const text = (name: string): string => {
    const field = article[name];
    if (typeof field !== 'string') throw new HelpUnavailable('damaged', `an article of ${origin} has no ${name}`);
    return field;
  };
  return {
    id: text('id'),
    url: `${origin}${text('path')}`,
    title: text('title'),
    description: text('description'),
    summary: typeof article['summary'] === 'string' ? article['summary'] : null,
    topic: text('topic'),
    updated: text('updated'),
    headings: records(article['headings']).map(({ depth, anchor, title }) => ({
      depth: typeof depth === 'number' ? depth : 2,
      anchor: String(anchor),
      title: String(title),
    })),
    html: withAbsoluteHtmlLinks(text('html'), origin),
    markdown: withAbsoluteMarkdownLinks(text('markdown'), origin),
    related: records(article['related']).map(({ path, title }) => ({ url: `${origin}${String(path)}`, title: String(title) })),
  };
}

function records(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
