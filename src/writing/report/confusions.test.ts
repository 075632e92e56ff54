/** Confusions between articles: how they are counted, and which are shown. */
import { describe, expect, it } from 'vitest';
import { toArticleId } from '../../content/article-schema.ts';
import type { QuestionOutcome } from '../found/question-outcome.ts';
import { confusionsOf, mostConfused } from './confusions.ts';

const outcome = (text: string, article: string, winner: string | null): QuestionOutcome => ({
  text,
  article: toArticleId(article),
  rank: winner === article ? 1 : 2,
  winner,
  confidence: 'results',
  probability: 0.5,
  nearest: 0.5,
});

describe('confusionsOf', () => {
  it('counts questions that another article won, the most frequent pair first', () => {
    const confusions = confusionsOf([
      outcome('q1', 'b/one', 'b/two'),
      outcome('q2', 'b/two', 'b/one'),
      outcome('q3', 'b/two', 'b/one'),
      outcome('q4', 'b/one', 'b/one'),
    ]);
    expect(confusions).toEqual([
      { right: 'b/two', winner: 'b/one', questions: ['q2', 'q3'] },
      { right: 'b/one', winner: 'b/two', questions: ['q1'] },
    ]);
  });

  it('leaves out questions that nothing won', () => {
    expect(confusionsOf([outcome('q', 'b/one', null)])).toEqual([]);
  });
});

describe('mostConfused', () => {
  it('keeps the articles with most lost or won questions, in the given order', () => {
    const confusions = [
      { right: 'b/one', winner: 'b/two', questions: ['1', '2', '3'] },
      { right: 'b/three', winner: 'b/four', questions: ['4'] },
    ];
    expect(mostConfused(confusions, ['b/four', 'b/two', 'b/three', 'b/one'], 2)).toEqual(['b/two', 'b/one']);
  });
});
