/** What the checks of prose read: one article or flow in readable form, and the house style. */
import type { TextEdit } from '../../content/content-problem.ts';
import type { FactValues } from '../../content/facts.ts';
import type { Article } from '../../content/front-matter.ts';
import type { Glossary } from '../../content/glossary.ts';
import { parseMarkdown } from '../../passages/parse-markdown.ts';
import type { Finding } from '../finding.ts';
import type { HouseStyle } from '../house-style.ts';
import { placesOf } from '../places.ts';
import type { Place } from '../places.ts';
import { frontMatterBlocks } from './front-matter-blocks.ts';
import { readableBlocks, sentencesOf } from './readable-text.ts';
import type { BlockKind, ReadableBlock, ReadableSentence } from './readable-text.ts';

/** How a fact is written where the prose stands, and in which kinds of block it may stand. */
export interface FactWriting {
  readonly write: (name: string) => string;
  readonly kinds: readonly BlockKind[];
}

export interface Prose {
  /** What was read: an article, a flow. */
  readonly document: { readonly file: string; readonly source: string };
  readonly factWriting: FactWriting;
  readonly style: HouseStyle;
  readonly glossary: Glossary;
  readonly blocks: readonly (ReadableBlock & { readonly sentences: readonly ReadableSentence[] })[];
  readonly placeOf: (offset: number) => Place;
}

export type ProseBlock = Prose['blocks'][number];

/** @throws ContentError when the article is no valid MDX */
export function readProse(article: Article, factValues: FactValues, style: HouseStyle, glossary: Glossary): Prose {
  const blocks = [...frontMatterBlocks(article), ...readableBlocks(parseMarkdown(article.source, article.file), factValues)];
  return {
    document: article,
    factWriting: { write: (name) => `<Fact name="${name}" />`, kinds: ['text', 'cell'] },
    style,
    glossary,
    blocks: blocks.map((block) => ({ ...block, sentences: sentencesOf(block) })),
    placeOf: placesOf(article.source),
  };
}

export interface ProseFinding {
  readonly rule: string;
  readonly block: ReadableBlock;
  /** Where it starts in the block's text. */
  readonly at: number;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
  /** The new words, in place of `old` at `at`, when a machine may write them. */
  readonly replace?: { readonly old: string; readonly by: string };
}

/** A warning at its place in the file. Prose is never an error: a person may know better. */
export function warnAbout(prose: Prose, { block, at, replace, ...words }: ProseFinding): Finding {
  const start = block.offsetOf(at);
  const finding = { file: prose.document.file, ...prose.placeOf(start), ...words, severity: 'warning' as const };
  const fix = replace && editOf(prose, start, replace);
  return fix === undefined ? finding : { ...finding, fix };
}

/** Only where the file holds exactly these words: escapes and entities are left to a person. */
function editOf(prose: Prose, start: number, { old, by }: { readonly old: string; readonly by: string }): TextEdit | undefined {
  const end = start + old.length;
  return prose.document.source.slice(start, end) === old ? { start, end, text: by } : undefined;
}

/** A sentence short enough for one line of the terminal. */
export function quote(text: string, most = 90): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= most) return `"${whole}"`;
  return `"${whole.slice(0, whole.lastIndexOf(' ', most))} ..."`;
}
