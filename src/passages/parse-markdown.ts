/**
 * MDX text to its syntax tree, with anchors on the headings.
 * Positions in the tree are those of the file, since the front matter is parsed too.
 */
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { ContentError } from '../content/content-problem.ts';
import { assignSectionAnchors } from './section-anchors.ts';

export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/**
 * @param file - named in errors
 * @throws ContentError when the text is no valid MDX: an unclosed component, a stray "<" or "{"
 */
export function parseMarkdown(source: string, file: string): Root {
  try {
    const tree = processor.parse(source);
    assignSectionAnchors()(tree);
    return tree;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const { line, column } = placeOf(error);
    const mend = 'close every component, and write \\< and \\{ where you mean the signs themselves';
    throw new ContentError([{ file, line, column, rule: 'mdx', found: error.reason, expected: 'valid MDX', mend }]);
  }
}

/** Where the mistake is. About an unclosed component, the parser says it in the text alone: "(16:1-16:7)". */
function placeOf(error: VFileMessage): { readonly line: number; readonly column: number } {
  const [, line, column] = /\((\d+):(\d+)-/.exec(error.reason) ?? [];
  return { line: error.line ?? Number(line ?? 1), column: error.column ?? Number(column ?? 1) };
}

/** Value of an attribute written as plain text, such as `name="late-fee"`; undefined when absent or an expression. */
export function attributeOf(element: MdxElement, name: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name && typeof attribute.value === 'string') return attribute.value;
  }
  return undefined;
}
