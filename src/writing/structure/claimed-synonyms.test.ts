/** A synonym that two articles claim as a keyword is a warning with both names. */
import { expect, test } from 'vitest';
import { articleWith } from '../../../tests/fixtures/article-source.ts';
import { findClaimedSynonyms } from './claimed-synonyms.ts';

test('a keyword of two articles that is a synonym names the other article and says what to do', () => {
  const article = articleWith('Text.');
  const one = { ...article, frontMatter: { ...article.frontMatter, keywords: ['chargeback'] } };
  const synonyms = [['dispute', 'chargeback']];

  expect(findClaimedSynonyms(synonyms, [one])).toEqual([]);
  const [finding] = findClaimedSynonyms(synonyms, [one, one]);
  expect(finding).toMatchObject({ rule: 'claimed-synonym', severity: 'warning' });
  expect(finding?.found).toContain('the keyword "chargeback"');
});
