/** Synonyms that two articles both have among their keywords: whoever types one meets an article by chance. */
import type { Article } from '../../content/front-matter.ts';
import { findClaimedTwice } from '../../content/synonyms.ts';
import type { Synonyms } from '../../content/synonyms.ts';
import type { Finding } from '../finding.ts';

export function findClaimedSynonyms(synonyms: Synonyms, articles: readonly Article[]): readonly Finding[] {
  const claims = articles.map(({ id, frontMatter }) => ({ id, keywords: frontMatter.keywords ?? [] }));
  return findClaimedTwice(synonyms, claims).flatMap(({ word, articles: claiming }) => {
    const [first, ...others] = claiming;
    const article = articles.find(({ id }) => id === others[0]);
    if (first === undefined || article === undefined) return [];
    const line = article.source.split('\n').findIndex((text) => text.toLowerCase().includes(word.toLowerCase())) + 1;
    return [
      {
        file: article.file,
        line: Math.max(line, 1),
        column: 1,
        rule: 'claimed-synonym',
        severity: 'warning' as const,
        found: `the keyword "${word}", a synonym that ${first} claims too`,
        expected: 'each word of content/synonyms.yaml among the keywords of one article at most',
        mend: 'keep it where most customers mean it, or leave it to the synonyms alone',
      },
    ];
  });
}
