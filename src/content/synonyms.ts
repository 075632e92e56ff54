/** Words for the same thing, from `content/synonyms.yaml`: groups of words and phrases, each in one group only. */
import { z } from 'zod';
import type { ContentProblem } from './content-problem.ts';

export const synonymsSchema = z
  .array(z.array(z.string({ error: 'a word or phrase; put one that looks like a number into "quotes"' }).min(1).max(60)).min(2).describe('Words and phrases for one thing, at least two.'))
  .describe('Groups of words that customers use for one thing.');

export type Synonyms = z.output<typeof synonymsSchema>;

/**
 * A word in two groups would join both without anybody having meant it.
 * @param lineOf - line of a group's word in the file
 */
export function checkSynonyms(groups: Synonyms, file: string, lineOf: (path: readonly PropertyKey[]) => number): readonly ContentProblem[] {
  const groupOf = new Map<string, number>();
  return groups.flatMap((words, group) =>
    words.flatMap((word, position): ContentProblem[] => {
      const known = groupOf.get(plain(word));
      groupOf.set(plain(word), group);
      if (known === undefined) return [];
      const place = { file, line: lineOf([group, position]), column: 1, rule: 'synonyms', found: `"${word}" for the second time` };
      return known === group
        ? [{ ...place, expected: 'each word once in a group', mend: `remove one "${word}"` }]
        : [{ ...place, expected: 'each word in one group', mend: `remove it here, or from the group of "${groups[known]?.[0] ?? ''}" in line ${lineOf([known])}` }];
    }),
  );
}

/**
 * Synonyms that two articles both claim as their own keyword: whoever types one meets an article by chance.
 * @returns warnings, one a word
 */
export function findClaimedTwice(groups: Synonyms, articles: readonly { readonly id: string; readonly keywords: readonly string[] }[]): readonly { readonly word: string; readonly articles: readonly string[] }[] {
  return groups.flatMap((words) =>
    words.flatMap((word) => {
      const claiming = articles.filter(({ keywords }) => keywords.some((keyword) => plain(keyword) === plain(word))).map(({ id }) => id);
      return claiming.length > 1 ? [{ word, articles: claiming }] : [];
    }),
  );
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s-]+/g, ' ').trim();
}
