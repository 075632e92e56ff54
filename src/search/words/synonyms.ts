/**
 * Synonyms of the domain, for the words of a question only: the encoder knows most of them by itself.
 * A word or phrase of the question that stands in a group brings in the others of the group, weighted below itself.
 */
import type { SynonymGroup } from '../../index/search-hints.ts';
import { stem, tokenize } from './tokenize.ts';

/** Words or phrases that stand for a part of a question. */
export interface Expansion {
  /** Position of the first word in the question, and how many words it has. */
  readonly start: number;
  readonly length: number;
  /** What was written in the group for what the question has. */
  readonly from: string;
  /** The others of its group, each as stems. */
  readonly to: readonly { readonly text: string; readonly stems: readonly string[] }[];
}

export interface Synonyms {
  /** @param stems - stems of the question's words, in order */
  expand(stems: readonly string[]): readonly Expansion[];
}

export function createSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const entries = new Map<string, { readonly text: string; readonly stems: readonly string[]; readonly others: Expansion['to'] }[]>();
  for (const { words } of groups) {
    const group = words
      .map((text) => ({ text, stems: tokenize(text).map(({ word }) => stem(word)) }))
      .filter(({ stems }) => stems.length > 0);
    for (const entry of group) {
      const first = entry.stems[0] ?? '';
      const others = group.filter((other) => other.stems.join(' ') !== entry.stems.join(' '));
      entries.set(first, [...(entries.get(first) ?? []), { ...entry, others }]);
    }
  }
  return {
    expand: (stems) =>
      stems.flatMap((first, start) =>
        (entries.get(first) ?? [])
          .filter((entry) => entry.stems.every((wanted, offset) => stems[start + offset] === wanted))
          .map((entry) => ({ start, length: entry.stems.length, from: entry.text, to: entry.others })),
      ),
  };
}
