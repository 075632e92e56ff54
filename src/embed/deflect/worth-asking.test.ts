/** When a message is answered while it is written, and what may be shown. */
import { expect, test } from 'vitest';
import type { Answer, SearchResult } from '../../search/answer.ts';
import { isSameOffer, isWorthAsking, offerFor } from './worth-asking.ts';

const result: SearchResult = {
  articleId: 'billing/charged-twice',
  path: '/billing/charged-twice/',
  title: 'Charged twice',
  topic: 'billing',
  updated: '2026-11-24',
  anchor: null,
  section: null,
  sentence: 'One of the two disappears.',
  highlights: [],
  steps: [],
  score: 1,
  sources: ['words'],
};

function answer(confidence: Answer['confidence'], results: readonly SearchResult[] = [result]): Answer {
  return { question: '', level: 'meaning', confidence, probability: 0.5, results, correction: null, flow: null, topicCounts: {} };
}

test.each([
  ['', false],
  ['Hello there,', false],
  ['Hi!!!! 12345 67890', false],
  ['you took it twice', true],
])('%j is worth asking: %s', (message, isWorth) => {
  expect(isWorthAsking(message)).toBe(isWorth);
});

test('an answer is shown where it is sure, articles where the matter is described, and nothing where nothing fits', () => {
  const long = 'Hello, you took the money for my order twice';

  expect(offerFor('you took it twice', answer('answer')).kind).toBe('answer');
  expect(offerFor('you took it twice', answer('results')).kind).toBe('none');
  expect(offerFor(long, answer('results')).kind).toBe('articles');
  expect(offerFor(long, answer('nothing-fits')).kind).toBe('none');
  expect(offerFor(long, answer('answer', [])).kind).toBe('none');
});

test('offers are the same when they would read the same', () => {
  const shown = offerFor('', answer('answer'));

  expect(isSameOffer(shown, offerFor('other words', answer('answer')))).toBe(true);
  expect(isSameOffer(shown, offerFor('', answer('answer', [{ ...result, anchor: 'more' }])))).toBe(false);
  expect(isSameOffer({ kind: 'none' }, { kind: 'none' })).toBe(true);
  expect(isSameOffer(shown, { kind: 'none' })).toBe(false);
});
