/** Addresses of a rendered article that start at the root, made whole for readers on another origin. */

/**
 * @param html - written by `renderArticle`: attributes stand in double quotes, and quotes in them are escaped
 * @param origin - without a slash at the end
 */
export function withAbsoluteHtmlLinks(html: string, origin: string): string {
  return html.replace(/ (href|src)="\/(?!\/)/g, (_, name: string) => ` ${name}="${origin}/`);
}

/** @param markdown - written by `renderArticle`: links stand in place, as [text](/path/) */
export function withAbsoluteMarkdownLinks(markdown: string, origin: string): string {
  return markdown.replace(/\]\(\/(?!\/)/g, () => `](${origin}/`);
}
