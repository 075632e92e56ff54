/** Neighbours among the words of a question, in titles and indexed questions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toArticleId } from '../../content/article-schema.ts';
import { buildPassageIndex } from '../../index/build-index.ts';
import type { PassageKind } from '../../index/passage-index.ts';
import type { Passage } from '../../passages/passage.ts';
import { defaultSettings } from '../settings.ts';
import { questionCompany } from './question-company.ts';
import { questionTerms } from './question-terms.ts';
import { stem, tokenize } from './tokenize.ts';
import { buildWordIndex } from './word-index.ts';
import { scorePairs } from './word-pairs.ts';

function article(id: string, ...passages: readonly (readonly [PassageKind, string])[]): Parameters<typeof buildPassageIndex>[0][number] {
  const articleId = toArticleId(id);
  return {
    article: { id: articleId, title: id, topic: '', updated: '', keywords: [] },
    passages: passages.map(([kind, text]): Passage => ({
      articleId,
      kind,
      anchor: null,
      headingPath: [],
      sentences: [{ text, isStep: false }],
      line: 1,
    })),
  };
}

const index = buildWordIndex(
  buildPassageIndex([
    article('t/early', ['title', 'Pay early'], ['question', 'settle before the date']),
    article('t/apart', ['title', 'Pay later'], ['question', 'early morning calls']),
    article('t/text', ['title', 'Other'], ['section', 'You can pay early.']),
  ]),
  defaultSettings.fields,
);
const stemsOf = (text: string): readonly string[] => tokenize(text).map(({ word }) => stem(word));
const sharesOf = (text: string): readonly number[] => [...scorePairs(index, stemsOf(text), defaultSettings.bm25)];

describe('pairs of words', () => {
  test('count where both stand in one title or question, not in two, nor in a text', () => {
    const [together = 0, apart, inText] = sharesOf('pay early');
    expect(together).toBeGreaterThan(0.3);
    expect([apart, inText]).toEqual([0, 0]);
  });

  test('may have one word between them, and not two', () => {
    expect(sharesOf('pay it early')[0]).toBeGreaterThan(0);
    expect(sharesOf('pay all of early')[0]).toBe(0);
  });

  test('are none in one word, in the same word twice and in nothing', () => {
    for (const text of ['pay', 'pay pay', '']) expect(sharesOf(text)).toEqual([0, 0, 0]);
  });

  test('are found wherever they stand in a long question, each once', () => {
    const alone = sharesOf(`pay early${' zebra'.repeat(70)}`)[0];
    for (const before of [1, 28, 29, 30, 31, 57, 58, 59]) {
      const shares = sharesOf(`${'zebra '.repeat(before)}pay early${' zebra'.repeat(70 - before)}`);
      // Two more pairs hold a word of ours and "zebra", which weighs as a pair that no article has.
      expect(shares[0]).toBeGreaterThan(0);
      expect(shares[0]).toBeLessThanOrEqual(alone ?? 0);
    }
  });

  test('are a share, whatever is asked', () => {
    const words = fc.constantFrom('pay', 'early', 'later', 'date', 'before', 'the', 'zebra');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 90 }), (chosen) => {
        for (const share of sharesOf(chosen.join(' '))) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('the company of a question', () => {
  test('is its common words, and all words in order', () => {
    const question = 'when do I pay';
    const terms = questionTerms(question, index, { typing: false, synonymWeight: 0.3 });
    const { common, sequence } = questionCompany(question, terms);
    expect(common.map(({ word }) => word)).toEqual(stemsOf('when do I'));
    expect(sequence).toEqual(stemsOf(question));
  });
});
