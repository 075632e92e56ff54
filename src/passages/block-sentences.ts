/**
 * Blocks of an article (paragraphs, lists, tables, components) to sentences that can be read on their own.
 * A step keeps its mark; a row of a table names its columns; a note reads as its text.
 */
import type { List, Nodes, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { childrenText, inlineText } from './inline-text.ts';
import type { TextContext } from './inline-text.ts';
import { attributeOf } from './parse-markdown.ts';
import type { PassageSentence } from './passage.ts';
import { splitSentences } from './split-sentences.ts';

export function blockSentences(block: RootContent, context: TextContext, isStep = false): readonly PassageSentence[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphSentences(inlineText(block, context), isStep);
    case 'list':
      return listSentences(block, context, isStep);
    case 'table':
      return tableSentences(block, context);
    case 'blockquote':
      return block.children.flatMap((child) => blockSentences(child, context));
    case 'code':
      return paragraphSentences(block.value, false);
    case 'mdxJsxFlowElement':
      return componentSentences(block, context);
    case 'mdxFlowExpression':
      inlineText(block, context);
      return [];
    case 'heading':
    case 'yaml':
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      context.onUnreadable(
        block,
        `a block of the kind "${block.type}"`,
        'text, lists, tables and the components of docs/writing.md',
        'write it as text',
      );
      return [];
  }
}

function paragraphSentences(text: string, isStep: boolean): readonly PassageSentence[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole === '') return [];
  // A step stays in one piece: half a step helps nobody.
  return isStep ? [{ text: whole, isStep }] : splitSentences(whole).map((sentence) => ({ text: sentence, isStep }));
}

function listSentences(list: List, context: TextContext, isStep: boolean): readonly PassageSentence[] {
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    if (first === undefined) return [];
    return [first, ...rest].flatMap((block, index) =>
      // Only the item's own line is the step; a list or note inside it explains the step.
      blockSentences(block, context, isStep && index === 0).map((sentence) => ({ ...sentence, text: withStop(sentence.text) })),
    );
  });
}

function tableSentences(table: Table, context: TextContext): readonly PassageSentence[] {
  const [head, ...rows] = table.children;
  const names = head?.children.map((cell) => childrenText(cell, context).trim()) ?? [];
  return rows.map((row) => {
    const [first, ...cells] = row.children.map((cell) => childrenText(cell, context).trim());
    const described = cells.map((cell, index) => `${names[index + 1] ?? ''}: ${cell}`);
    return { text: withStop(`${first ?? ''}. ${described.join('; ')}`), isStep: false };
  });
}

function componentSentences(element: MdxJsxFlowElement, context: TextContext): readonly PassageSentence[] {
  const inner = (isStep = false): readonly PassageSentence[] => element.children.flatMap((child) => blockSentences(child, context, isStep));
  switch (element.name) {
    case 'Steps':
      return inner(true);
    case 'Checklist':
    case 'Facts':
    case 'Note':
    case 'Warning':
      return inner();
    case 'Definition':
      return prefixed(requiredAttribute(element, 'term', context), inner());
    case 'Details':
      return prefixed(requiredAttribute(element, 'summary', context), inner());
    case 'Fact':
    case 'Term':
    case 'ArticleLink':
    case 'ContactLink':
      // Alone on a line, MDX takes an inline component for a block.
      return paragraphSentences(inlineText(element, context), false);
    default:
      context.onUnreadable(
        element,
        `the component <${element.name ?? ''}>`,
        'Steps, Checklist, Note, Warning, Facts, Definition or Details',
        'use one of these, or plain text',
      );
      return inner();
  }
}

function requiredAttribute(element: MdxJsxFlowElement, name: string, context: TextContext): string {
  const value = attributeOf(element, name);
  if (value === undefined)
    context.onUnreadable(element, `<${element.name ?? ''}> without ${name}`, `<${element.name ?? ''} ${name}="...">`, `add ${name}="..."`);
  return value ?? '';
}

/** "Pending payment: an amount that ..." reads on its own; the bare sentence would not. */
function prefixed(prefix: string, sentences: readonly PassageSentence[]): readonly PassageSentence[] {
  const [first, ...rest] = sentences;
  if (first === undefined || prefix === '') return sentences;
  return [{ text: `${prefix}${/[.?!]$/.test(prefix) ? '' : ':'} ${first.text}`, isStep: first.isStep }, ...rest];
}

function withStop(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}

/** Line of the file on which a node starts. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
