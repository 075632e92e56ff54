/**
 * Lists of steps of an article as schema.org HowTo, one a section that has steps. An article without steps has none:
 * search engines are told only what a reader finds on the page.
 */
import type { Passage } from '../../passages/passage.ts';

export interface HowToData {
  readonly '@type': 'HowTo';
  readonly name: string;
  readonly url: string;
  readonly step: readonly { readonly '@type': 'HowToStep'; readonly position: number; readonly text: string }[];
}

/** One step is no list. */
const fewestSteps = 2;

/**
 * @param title - the article's, for steps that stand above its first heading
 * @param address - of the article, absolute
 */
export function howToData(passages: readonly Passage[], title: string, address: string): readonly HowToData[] {
  const bySection = new Map<string, { readonly name: string; readonly texts: string[] }>();
  for (const { kind, anchor, headingPath, sentences } of passages) {
    if (kind !== 'section') continue;
    const url = anchor === null ? address : `${address}#${anchor}`;
    const section = bySection.get(url) ?? { name: headingPath.at(-1) ?? title, texts: [] };
    bySection.set(url, section);
    section.texts.push(...sentences.filter(({ isStep }) => isStep).map(({ text }) => text));
  }
  return [...bySection].flatMap(([url, { name, texts }]): readonly HowToData[] =>
    texts.length < fewestSteps
      ? []
      : [{ '@type': 'HowTo', name, url, step: texts.map((text, index) => ({ '@type': 'HowToStep', position: index + 1, text })) }],
  );
}
