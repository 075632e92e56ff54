// The words that the full-text list looks for.
import { expect, it } from 'vitest';
import type { SearchResult } from '../../search/answer.ts';
import { mentionWords } from './mention-words.ts';

const result = (sentence: string, ...words: readonly string[]): SearchResult => ({
  articleId: 'a/b',
  path: '/a/b/',
  title: '',
  topic: '',
  updated: '',
  anchor: null,
  section: null,
  sentence,
  highlights: words.map((word) => ({ start: sentence.indexOf(word), end: sentence.indexOf(word) + word.length })),
  steps: [],
  score: 0,
  sources: [],
});

it('keeps the words that were found, in the order of the question', () => {
  const results = [result('It was refunded to the card.', 'card'), result('It was refunded.', 'refunded')];
  expect(mentionWords('where is my refund to the card please', results)).toBe('refund card');
});

it('takes the whole question when nothing was found', () => {
  expect(mentionWords('where is it', [])).toBe('where is it');
});
