/** The texts of a flow as its customer reads them, for the same checks of prose that articles go through. */
import type { FactValues } from '../../content/facts.ts';
import { factMarks } from '../../content/flow-text.ts';
import type { Glossary } from '../../content/glossary.ts';
import { parseMarkdown } from '../../passages/parse-markdown.ts';
import type { HouseStyle } from '../house-style.ts';
import type { Prose } from '../prose/prose-context.ts';
import { readableBlocks, sentencesOf } from '../prose/readable-text.ts';
import type { ReadableBlock } from '../prose/readable-text.ts';
import type { FlowFile } from './flow-file.ts';
import { flowTexts } from './flow-texts.ts';

/**
 * Examples of evidence are invented, figures and all, and are left out.
 * @throws ContentError where a text is no Markdown
 */
export function readFlowProse(file: FlowFile, factValues: FactValues, style: HouseStyle, glossary: Glossary): Prose {
  const blocks = flowTexts(file.flow).flatMap(({ text, path, kind, isMarkdown }): readonly ReadableBlock[] => {
    const offsets = file.offsetsOf(path);
    if (offsets === undefined || path.at(-1) === 'example') return [];
    const filled = fillIn(text, offsets, factValues);
    if (!isMarkdown) return [{ kind, ...filled }];
    return readableBlocks(parseMarkdown(filled.text, file.flow.file), factValues).map((block) => ({
      ...block,
      offsetOf: (index) => filled.offsetOf(block.offsetOf(index)),
      isTyped: (index) => block.isTyped(index) && filled.isTyped(block.offsetOf(index)),
    }));
  });
  return {
    document: { file: file.flow.file, source: file.source },
    factWriting: { write: (name) => `{${name}}`, kinds: ['text', 'cell', 'heading'] },
    style,
    glossary,
    blocks: blocks.map((block) => ({ ...block, sentences: sentencesOf(block) })),
    placeOf: file.placeOfOffset,
  };
}

/** The text with the values of its facts, and where each character comes from. An unknown fact is empty: it is reported elsewhere. */
function fillIn(text: string, offsets: readonly number[], factValues: FactValues): Omit<ReadableBlock, 'kind'> {
  let filled = '';
  const sources: number[] = [];
  const typed: boolean[] = [];
  const add = (words: string, offsetOf: (index: number) => number, isTyped: boolean): void => {
    filled += words;
    for (let index = 0; index < words.length; index += 1) {
      sources.push(offsetOf(index));
      typed.push(isTyped);
    }
  };
  let from = 0;
  for (const { name, at } of factMarks(text)) {
    const start = from;
    add(text.slice(start, at), (index) => offsets[start + index] ?? 0, true);
    add(factValues.get(name) ?? '', () => offsets[at] ?? 0, false);
    from = text.indexOf('}', at) + 1;
  }
  const rest = from;
  add(text.slice(rest), (index) => offsets[rest + index] ?? 0, true);
  return { text: filled, offsetOf: (index) => sources[index] ?? offsets[0] ?? 0, isTyped: (index) => typed[index] ?? false };
}
