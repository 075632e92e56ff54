/** Reading grade of articles: what is counted, and that hard text has a higher grade than plain text. */
import { describe, expect, it } from 'vitest';
import { toArticleId } from '../../content/article-schema.ts';
import type { Passage } from '../../passages/passage.ts';
import { readingOf } from './reading-grade.ts';

const section = (...texts: readonly string[]): Passage => ({
  articleId: toArticleId('billing/autopay'),
  kind: 'section',
  anchor: null,
  headingPath: [],
  sentences: texts.map((text) => ({ text, isStep: false })),
  line: 1,
});

describe('readingOf', () => {
  it('gives plain sentences a lower grade than official ones', () => {
    const plain = readingOf([section('We send the money back to your card.', 'You do not need to ask.')]);
    const official = readingOf([
      section('Reimbursement of duplicated transactions is effected automatically to the originating payment instrument.'),
    ]);
    expect(plain.grade).toBeLessThan(5);
    expect(official.grade).toBeGreaterThan(15);
  });

  it('counts sections only: titles and indexed questions are no text', () => {
    const title: Passage = { ...section('Why you were charged twice'), kind: 'title' };
    expect(readingOf([title, section('Wait two days.')])).toMatchObject({ words: 3, sentences: 1 });
  });

  it('names the longest sentence', () => {
    expect(readingOf([section('Wait.', 'Open the app and tap each amount.')]).longestSentence).toEqual({
      text: 'Open the app and tap each amount.',
      words: 7,
    });
  });

  it('has no grade for an article without text', () => {
    expect(readingOf([])).toEqual({ grade: 0, words: 0, sentences: 0, longestSentence: { text: '', words: 0 } });
  });
});
