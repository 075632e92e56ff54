/**
 * The words inside a paragraph, heading or cell as plain text: emphasis and links lose their marks,
 * `<Fact>` becomes its value, `<Term>` and links their own words.
 */
import type { Nodes, Parent } from 'mdast';
import { attributeOf } from './parse-markdown.ts';
import type { MdxElement } from './parse-markdown.ts';

/** How the splitter learns what a component stands for, and tells what it cannot read. */
export interface TextContext {
  readonly factValues: ReadonlyMap<string, string>;
  /** Called for each component or fact that has no readable form. */
  readonly onUnreadable: (node: Nodes, found: string, expected: string, mend: string) => void;
}

export function inlineText(node: Nodes, context: TextContext): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return componentText(node, context);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      context.onUnreadable(
        node,
        `the expression {${node.value}}`,
        'plain text and components',
        'write the text itself, or a <Fact> for a figure',
      );
      return '';
    default:
      return 'children' in node ? childrenText(node, context) : '';
  }
}

export function childrenText(parent: Parent, context: TextContext): string {
  return parent.children.map((child) => inlineText(child, context)).join('');
}

function componentText(element: MdxElement, context: TextContext): string {
  switch (element.name) {
    case 'Fact': {
      const name = attributeOf(element, 'name') ?? '';
      const value = context.factValues.get(name);
      if (value === undefined)
        context.onUnreadable(
          element,
          `the fact "${name}"`,
          'a fact of content/facts.yaml that holds today',
          'correct the name, or add the fact',
        );
      return value ?? '';
    }
    case 'Term':
    case 'ArticleLink':
    case 'ContactLink':
      return childrenText(element, context);
    default:
      context.onUnreadable(
        element,
        `<${element.name ?? ''}> inside a sentence`,
        'Fact, Term, ArticleLink or ContactLink',
        'put block components on lines of their own, with a blank line before and after',
      );
      return childrenText(element, context);
  }
}
