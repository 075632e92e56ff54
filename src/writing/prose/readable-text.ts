/**
 * An article as its customer reads it: block by block, marks gone and facts filled in, and every character
 * with its place in the file. All checks of prose read this; none reads markup.
 */
import type { Nodes, Root } from 'mdast';
import type { FactValues } from '../../content/facts.ts';
import { attributeOf } from '../../passages/parse-markdown.ts';
import { splitSentences } from '../../passages/split-sentences.ts';

export type BlockKind = 'text' | 'cell' | 'heading' | 'title' | 'description' | 'summary';

export interface ReadableBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Offset in the file of a character of `text`; for one of a fact, of the component that stands for it. */
  readonly offsetOf: (index: number) => number;
  /** True where the writer typed the character, false where a fact filled it in. */
  readonly isTyped: (index: number) => boolean;
}

export interface ReadableSentence {
  readonly text: string;
  /** Where it starts in the block's text. */
  readonly start: number;
}

/** Blocks in the order of the page. */
export function readableBlocks(tree: Root, factValues: FactValues): readonly ReadableBlock[] {
  const blocks: ReadableBlock[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph') blocks.push(readBlock('text', node, factValues));
    else if (node.type === 'tableCell') blocks.push(readBlock('cell', node, factValues));
    else if (node.type === 'heading') blocks.push(readBlock('heading', node, factValues));
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return blocks.filter(({ text }) => text.trim() !== '');
}

/** A block of text that stands in the file as it is, such as a title in the front matter. */
export function plainBlock(kind: BlockKind, text: string, start: number): ReadableBlock {
  return { kind, text, offsetOf: (index) => start + index, isTyped: () => true };
}

/** The sentences of a block. White space between them belongs to none. */
export function sentencesOf(block: ReadableBlock): readonly ReadableSentence[] {
  // Line breaks become spaces one for one, so that places stay.
  const flat = block.text.replaceAll(/\s/g, ' ');
  const sentences: ReadableSentence[] = [];
  let from = 0;
  for (const text of splitSentences(flat)) {
    const start = startOf(text, flat, from);
    sentences.push({ text, start });
    from = start + text.length;
  }
  return sentences;
}

/** The splitter joins runs of spaces, so the first words decide where a sentence starts. */
function startOf(sentence: string, text: string, from: number): number {
  const exact = text.indexOf(sentence, from);
  if (exact >= 0) return exact;
  const near = text.indexOf(sentence.split(' ')[0] ?? '', from);
  return near >= 0 ? near : from;
}

function readBlock(kind: BlockKind, block: Nodes, factValues: FactValues): ReadableBlock {
  let text = '';
  /** Runs of characters: where each starts in `text` and in the file, and whether it was typed. */
  const runs: { readonly at: number; readonly offset: number; readonly isTyped: boolean }[] = [];
  const add = (words: string, offset: number, isTyped: boolean): void => {
    runs.push({ at: text.length, offset, isTyped });
    text += words;
  };
  const walk = (node: Nodes): void => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'text') add(node.value, offset, true);
    else if (node.type === 'inlineCode') add(node.value, offset + 1, false);
    else if (node.type === 'break') add(' ', offset, false);
    else if ((node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'Fact')
      add(factValues.get(attributeOf(node, 'name') ?? '') ?? '', offset, false);
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(block);
  const runAt = (index: number) => runs.findLast(({ at }) => at <= index);
  return {
    kind,
    text,
    offsetOf: (index) => {
      const run = runAt(index);
      if (run === undefined) return block.position?.start.offset ?? 0;
      return run.isTyped ? run.offset + index - run.at : run.offset;
    },
    isTyped: (index) => runAt(index)?.isTyped ?? false,
  };
}
