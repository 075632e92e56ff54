/**
 * How much of a text stands word for word in another: runs of four words in common (shingles; Broder 1997, section 2).
 * Vectors of sections hold the title too, so that a copy under another title lies far away for them.
 */
import type { IndexedPassage } from '../../index/passage-index.ts';

const runLength = 4;

export interface SharedWording {
  readonly passage: number;
  /** Share of the runs of the text that the passage has as well, 0 to 1. */
  readonly share: number;
}

/**
 * Linear in the length of all texts to make; a call costs as much as the passage is long.
 * @returns for a passage, the section of another article that has most of its wording; undefined when none has any
 */
export function wordingIndex(passages: readonly IndexedPassage[]): (passage: number) => SharedWording | undefined {
  const runs = passages.map((passage) => (passage.kind === 'section' ? runsOf(passage) : []));
  const holders = new Map<string, number[]>();
  runs.forEach((own, passage) => {
    for (const run of own) {
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [passage]);
      else known.push(passage);
    }
  });
  return (passage) => {
    const own = runs[passage] ?? [];
    const article = passages[passage]?.article;
    const shared = new Map<number, number>();
    for (const run of own) {
      for (const other of holders.get(run) ?? []) if (passages[other]?.article !== article) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const [most] = [...shared].sort(([, a], [, b]) => b - a);
    return most === undefined ? undefined : { passage: most[0], share: most[1] / own.length };
  };
}

/** Each once. */
function runsOf(passage: IndexedPassage): readonly string[] {
  const words = passage.sentences.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const runs = new Set<string>();
  for (let start = 0; start + runLength <= words.length; start += 1) runs.add(words.slice(start, start + runLength).join(' '));
  return [...runs];
}
