/**
 * Markdown of an outcome to HTML, parsed as the articles are. Only paragraphs, lists, emphasis and links to our own
 * pages, calls, mails and https: anything else stops the build, with what it was. A phone number in bold can be called.
 */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import type { Nodes, Parents, PhrasingContent, RootContent, Strong } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ContentError } from '../../content/content-problem.ts';
import { callAddress } from '../channels/channel-address.ts';

const processor = unified().use(remarkParse);

const safeAddress = /^(?:\/(?!\/)|https:\/\/|mailto:|tel:|#)/;

/**
 * @param file - that the text comes from, for the message
 * @throws ContentError for a heading, an image, HTML and whatever else is not listed above
 */
export function outcomeHtml(markdown: string, file: string): string {
  return toHtml(processor.parse(markdown).children.map((block) => element(block, file)));
}

function element(node: RootContent | PhrasingContent, file: string): ElementContent {
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.value };
    case 'paragraph':
      return h('p', inside(node, file));
    case 'list':
      return h(node.ordered === true ? 'ol' : 'ul', inside(node, file));
    case 'listItem':
      // A tight list: its items are sentences, not paragraphs.
      return h(
        'li',
        node.spread === true
          ? inside(node, file)
          : node.children.flatMap((child) => (child.type === 'paragraph' ? inside(child, file) : [element(child, file)])),
      );
    case 'strong': {
      const number = phoneNumberIn(node);
      return h('strong', number === undefined ? inside(node, file) : [h('a', { href: callAddress(number) }, number)]);
    }
    case 'emphasis':
      return h('em', inside(node, file));
    case 'break':
      return h('br');
    case 'link':
      if (!safeAddress.test(node.url)) throw refused(node, `a link to "${node.url}"`, file);
      return h('a', { href: node.url }, inside(node, file));
    default:
      throw refused(node, `a block of the kind "${node.type}"`, file);
  }
}

/** "0808 157 0199", "116 123": groups of digits and nothing else, at least six of them. */
function phoneNumberIn({ children: [only, ...others] }: Strong): string | undefined {
  if (only?.type !== 'text' || others.length > 0) return undefined;
  return /^\d{2,}(?: \d{2,})+$/.test(only.value) && only.value.replaceAll(' ', '').length >= 6 ? only.value : undefined;
}

function inside(node: Parents, file: string): ElementContent[] {
  return node.children.map((child) => element(child, file));
}

function refused(node: Nodes, found: string, file: string): ContentError {
  return new ContentError([
    {
      file,
      line: 1,
      column: 1,
      rule: 'flow-text',
      found: `${found}, at line ${node.position?.start.line ?? 1} of an outcome's text`,
      expected: 'paragraphs, lists, bold, italics, and links to pages of this site, https, mail and calls',
      mend: 'write it as text or as a list',
    },
  ]);
}
