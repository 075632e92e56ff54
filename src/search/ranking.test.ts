/** The steps between words, vectors and an order of articles, each by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPassageIndex } from '../index/build-index.ts';
import { smallHelpCentre } from '../../tests/fixtures/small-help-centre.ts';
import { findExactTokens } from './exact/exact-tokens.ts';
import { fuse, shareOfWords, standardise } from './fusion.ts';
import { splitQuestion } from './question-parts.ts';
import { poolSimilarities } from './vectors/pool-similarities.ts';
import { questionTerms } from './words/question-terms.ts';
import { buildWordIndex } from './words/word-index.ts';
import { heaviestScore, scoreWords } from './words/word-scores.ts';
import { defaultSettings } from './settings.ts';

const bm25 = defaultSettings.bm25;
const words = buildWordIndex(buildPassageIndex(smallHelpCentre), defaultSettings.fields);
const termsOf = (question: string): ReturnType<typeof questionTerms> =>
  questionTerms(question, words, { typing: false, synonymWeight: 0.3 });

describe('word scores', () => {
  test('are 0 where no word is met', () => {
    expect([...scoreWords(words, termsOf('zebra'), bm25).articles]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('are never above what all words together could score', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('refund', 'payment', 'password', 'late', 'zebra', 'open'), { maxLength: 6 }), (chosen) => {
        const terms = termsOf(chosen.join(' '));
        const heaviest = heaviestScore(words, terms, bm25);
        for (const score of scoreWords(words, terms, bm25).articles) expect(score).toBeLessThanOrEqual(heaviest + 1e-9);
      }),
    );
  });

  test('grow with the rarity of the word', () => {
    const best = (question: string): number => Math.max(...scoreWords(words, termsOf(question), bm25).articles);
    expect(best('password')).toBeGreaterThan(best('payment'));
  });
});

describe('pooling', () => {
  test('gives an article with one passage its similarity', () => {
    fc.assert(
      fc.property(fc.float({ min: -1, max: 1, noNaN: true }), (similarity) => {
        expect(poolSimilarities(Float32Array.of(similarity), Uint32Array.of(0), 1)[0]).toBeCloseTo(similarity, 5);
      }),
    );
  });

  test('puts two near passages above one', () => {
    const [two = 0, one = 0] = poolSimilarities(Float32Array.of(0.8, 0.8, 0.8, 0.1), Uint32Array.of(0, 0, 1, 1), 2);
    expect(two).toBeGreaterThan(one);
  });

  test('gives an article without passages nothing', () => {
    expect(poolSimilarities(Float32Array.of(0.5), Uint32Array.of(1), 2)[0]).toBe(0);
  });
});

describe('fusion', () => {
  test('counts words by their share of what they could score', () => {
    expect([...fuse(Float64Array.of(0.5, 0.5), Float64Array.of(0.5, 0), 0.2)]).toEqual([0.4 + 0.2 * 0.5, 0.4]);
  });

  test('does without words when none is known', () => {
    expect([...fuse(Float64Array.of(1), Float64Array.of(0), 0.2)]).toEqual([0.8]);
  });

  test('counts weighty words by themselves, common ones as a part of the whole, and pairs by their weight', () => {
    const parts = {
      weighty: Float64Array.of(3, 0),
      heaviest: 4,
      common: Float64Array.of(1, 1),
      heaviestCommon: 1,
      pairs: Float64Array.of(0.5, 0),
    };
    expect([...shareOfWords(parts, 0.8)].map((share) => Number(share.toFixed(6)))).toEqual([0.75 + 0.2 + 0.4, 0.2]);
  });

  test('standard scores of equal scores are 0', () => {
    expect([...standardise(Float64Array.of(3, 3, 3))]).toEqual([0, 0, 0]);
  });
});

describe('exact tokens', () => {
  const valuesOf = (text: string): readonly string[] => findExactTokens(text).map(({ kind, value }) => `${kind} ${value}`);

  test.each([
    ['error BR-4021', ['code BR4021']],
    ['code save10 refused', ['code SAVE10']],
    ['reason code 13.1 or 4853', ['code 13.1', 'code 4853']],
    ['call +44 800 123 4567', ['phone 08001234567']],
    ['paid £1,200.00', ['amount 1200']],
    ['forty quid, I mean 40 quid', ['amount 40']],
  ])('%s', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  test.each(['the 10th of May', '30 days', 'since 2024', '7am', 'pay in 3', 'no digits at all'])('are none in "%s"', (text) => {
    expect(valuesOf(text)).toEqual([]);
  });
});

describe('a question and its parts', () => {
  test('a short one is one part, as it is', () => {
    expect(splitQuestion('Hello. Where is my refund? Thanks.')).toEqual(['Hello. Where is my refund? Thanks.']);
  });

  test('any text has at least one part and at most sixteen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('word', 'Hello.', 'refund?', 'a', '\n', '...'), { maxLength: 400 }), (pieces) => {
        const parts = splitQuestion(pieces.join(' '));
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.length).toBeLessThanOrEqual(16);
      }),
    );
  });
});
