/** Why a question finds what it finds, over a small index with the tests' own encoder. */
import { describe, expect, it } from 'vitest';
import { vectorOf } from '../../../tests/fixtures/fake-encoder.ts';
import { toArticleId } from '../../content/article-schema.ts';
import { buildPassageIndex, buildVectorIndex, textsToEncode } from '../../index/build-index.ts';
import type { ArticlePassages } from '../../index/build-index.ts';
import { fitPrincipalComponents } from '../../index/fit-principal-components.ts';
import { createSearchEngine } from '../../search/engine.ts';
import { explainQuestion } from './explain-question.ts';
import type { Explanation } from './panel-messages.ts';

const article = (id: string, title: string, text: string): ArticlePassages => ({
  article: { id, title, topic: 'billing', updated: '2026-11-24', keywords: [] },
  passages: [
    { articleId: toArticleId(id), kind: 'title', anchor: null, headingPath: [], sentences: [{ text: title, isStep: false }], line: 1 },
    {
      articleId: toArticleId(id),
      kind: 'section',
      anchor: 'how',
      headingPath: ['How it works'],
      sentences: [{ text, isStep: false }],
      line: 9,
    },
  ],
});

const articles = [
  article('billing/receipts', 'Receipts for your order', 'We send a receipt by email after each payment.'),
  article('billing/autopay', 'Turn Autopay on or off', 'Autopay takes each instalment from your card.'),
  article('billing/vouchers', 'Gift vouchers', 'Enter the number of the voucher before you pay.'),
];
const index = buildPassageIndex(articles);
const texts = textsToEncode(articles);
const passageVectors = texts.passages.map(vectorOf);
const engine = createSearchEngine(
  index,
  buildVectorIndex('fake@1', fitPrincipalComponents(passageVectors, 8, 4), {
    passages: passageVectors,
    articleOf: index.passages.map(({ article: number }) => number),
    sentences: texts.sentences.map(vectorOf),
  }),
);

const explain = (question: string, id: string): Explanation | undefined => explainQuestion(question, vectorOf(question), id, engine, index);

describe('explainQuestion', () => {
  it('gives the winner as the rival of an article that does not come first', () => {
    const explanation = explain('We send a receipt by email after each payment.', 'billing/autopay');
    expect(explanation?.results[0]?.id).toBe('billing/receipts');
    expect(explanation?.rival?.id).toBe('billing/receipts');
    expect(explanation?.mine.id).toBe('billing/autopay');
    expect(explanation?.mine.rank).toBeGreaterThan(1);
  });

  it('compares an article that comes first with the second', () => {
    const explanation = explain('We send a receipt by email after each payment.', 'billing/receipts');
    expect(explanation?.mine.rank).toBe(1);
    expect(explanation?.rival?.rank).toBe(2);
  });

  it('says what each word of the question adds to either article, and which this one has not', () => {
    const receipt = explain('receipt', 'billing/autopay')?.words.find(({ word }) => word === 'receipt');
    expect(receipt?.mine).toBe(0);
    expect(receipt?.rival).toBeGreaterThan(0);
  });

  it('names the nearest passages of both, nearest first', () => {
    const explanation = explain('Autopay takes each instalment from your card.', 'billing/autopay');
    expect(explanation?.minePassages.map(({ meaning }) => meaning)).toEqual(
      explanation?.minePassages.map(({ meaning }) => meaning).toSorted((a, b) => b - a),
    );
    expect(explanation?.rivalPassages.length).toBeGreaterThan(0);
  });

  it('has nothing to say of an article that is not in the index', () => {
    expect(explain('receipt', 'billing/gone')).toBeUndefined();
  });
});
