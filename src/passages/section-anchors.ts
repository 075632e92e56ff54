/**
 * Gives every heading of an article its anchor, in the syntax tree itself.
 * Astro's pages and the index both run this one plugin: an anchor in the index is an anchor in the page.
 */
import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface HeadingData {
    /** Read by remark-rehype, which writes it as the heading's `id` attribute. */
    hProperties?: { id?: string };
  }
}

/** A remark plugin. Equal headings of one article get "-1", "-2" and so on, as on GitHub. */
export function assignSectionAnchors(): (tree: Root) => void {
  return (tree) => {
    const slugger = new GithubSlugger();
    visit(tree, 'heading', (heading) => {
      const anchor = slugger.slug(textOf(heading));
      heading.data = { ...heading.data, hProperties: { id: anchor } };
    });
  };
}

/** The anchor that `assignSectionAnchors` gave a heading. Throws a TypeError when it has not run on the tree. */
export function anchorOf(heading: Heading): string {
  const anchor = heading.data?.hProperties?.id;
  if (anchor === undefined) throw new TypeError('assignSectionAnchors has not run on this tree');
  return anchor;
}
