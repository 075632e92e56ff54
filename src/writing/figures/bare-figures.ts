/**
 * Figures that a writer typed although a fact holds them: "£6" in place of `<Fact name="late-fee" />`.
 * On the day that the fee changes, the typed one would stay as it was.
 * Amounts of made-up examples are left alone; so are figures that no fact has.
 */
import type { Facts } from '../../content/facts.ts';
import type { Finding } from '../finding.ts';
import { findPhrase } from '../prose/find-phrases.ts';
import { isQuoted } from '../prose/banned-words.ts';
import { warnAbout } from '../prose/prose-context.ts';
import type { Prose, ProseBlock } from '../prose/prose-context.ts';

/** "£6", "14 days", "3 to 5 working days", "2.5%": a number with what it counts. A number alone could be anything. */
const figurePattern =
  /^(?:(?:within|up to|at least|about|under|every) )?(£[\d,.]+\d|£\d|\d[\d,.]*(?: to \d[\d,.]*)? ?(?:working days?|days?|hours?|minutes?|seconds?|weeks?|months?|years?|%)|\d[\d,.]*%)/;

/** Telephone numbers and addresses are figures too, and are matched whole. */
const addressPattern = /^(?:[\w.+-]+@[\w.-]+|0\d{2,4} [\d ]{6,}|\+?\d{5} [\d ]{6,})$/;

/** Words that say: this is an invented case. */
const examplePattern =
  /\b(?:for example|an example|example:|say,|imagine|suppose|such as|let us say)\b|£\d+\.\d\d|\border of £|\ban? [\w-]+(?: [\w-]+)? (?:for|costs|of) £/i;

export interface KnownFigure {
  readonly figure: string;
  /** Names of the facts that have it today. */
  readonly facts: readonly string[];
}

/** @param day - whose values are looked for */
export function knownFigures(facts: Facts, day: string): readonly KnownFigure[] {
  const namesByFigure = new Map<string, string[]>();
  for (const [name, { values }] of Object.entries(facts)) {
    const value = values.findLast(({ from }) => from <= day)?.value;
    if (value === undefined) continue;
    const figure = addressPattern.test(value) ? value : figurePattern.exec(value)?.[1];
    // A range of amounts ("£30 to £2,000") is told from its first amount only as a whole.
    if (figure === undefined || /^£\S+ (?:to|or) £/.test(value)) continue;
    namesByFigure.set(figure, [...(namesByFigure.get(figure) ?? []), name]);
  }
  return [...namesByFigure].map(([figure, names]) => ({ figure, facts: names }));
}

export function findBareFigures(prose: Prose, figures: readonly KnownFigure[], facts: Facts): readonly Finding[] {
  const examples = exampleBlocks(prose.blocks);
  return prose.blocks.flatMap((block) =>
    figures.flatMap(({ figure, facts: names }) =>
      findPhrase(figure, block.text)
        .filter(({ at, text }) => block.isTyped(at) && !isQuoted(block.text, at) && !isPartOfLarger(block.text, at, text))
        .filter(({ at }) => !(/^£|%$/.test(figure) && examples.has(block)) && !isInExample(block, at))
        .map(({ text, at }) => {
          const likely = likelyFacts(names, facts, block.text);
          return warnAbout(prose, {
            rule: 'bare-figure',
            block,
            at,
            found: `"${text}", typed by hand`,
            expected: `the fact that holds it: ${likely.map((name) => `${name} (${facts[name]?.label ?? ''})`).join('; ')}`,
            mend: mendFor(prose, block, likely),
          });
        }),
    ),
  );
}

/** An example goes on to the next heading: its amounts stand in a table or a list below the words that announce it. */
function exampleBlocks(blocks: readonly ProseBlock[]): ReadonlySet<ProseBlock> {
  const examples = new Set<ProseBlock>();
  let section: ProseBlock[] = [];
  for (const block of [...blocks, undefined]) {
    if (block === undefined || block.kind === 'heading') {
      if (section.some(({ text }) => examplePattern.test(text) || (text.match(/£\d/g) ?? []).length >= 3))
        for (const one of section) examples.add(one);
      section = [];
    }
    if (block !== undefined) section.push(block);
  }
  return examples;
}

function mendFor({ factWriting }: Prose, { kind }: ProseBlock, likely: readonly string[]): string {
  if (!factWriting.kinds.includes(kind)) return 'say it without the figure: facts cannot stand here';
  const [first = '', ...others] = likely;
  const which = others.length === 0 ? '' : ', or the other fact that is meant';
  return `write ${factWriting.write(first)}${which}; if it is none of them, it may stay`;
}

/** Days and hours in a sentence that tells an invented case: "For example, you return it after 14 days", or one that reckons with amounts. */
function isInExample(block: ProseBlock, at: number): boolean {
  const sentence = block.sentences.findLast(({ start }) => start <= at)?.text ?? '';
  return /\b(?:for example|an example|example:|imagine|suppose)\b/i.test(sentence) || (block.text.match(/£\d/g) ?? []).length >= 3;
}

/** "£6" in "£6.50" and "14 days" in "5 to 14 days" are other figures. */
function isPartOfLarger(text: string, at: number, figure: string): boolean {
  return /^[.,]?\d/.test(text.slice(at + figure.length)) || /(?:\d|£|\d to |\d or |\d, )$/.test(text.slice(Math.max(0, at - 6), at));
}

/** Those whose label shares most words with the paragraph come first; three at most. */
function likelyFacts(names: readonly string[], facts: Facts, text: string): readonly string[] {
  const words = wordsOf(text);
  const shared = (name: string): number =>
    [...wordsOf(`${facts[name]?.label ?? ''} ${name.replaceAll('-', ' ')}`)].filter((word) => words.has(word)).length;
  return [...names].sort((a, b) => shared(b) - shared(a)).slice(0, 3);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
