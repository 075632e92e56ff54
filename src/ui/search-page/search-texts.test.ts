// Every sentence that the search page says about itself.
import { describe, expect, it } from 'vitest';
import { countText, failedText, formatBytes, loadLine } from './search-texts.ts';
import type { Answer } from '../../search/answer.ts';

const answer = (count: number, confidence: Answer['confidence'] = 'results'): Answer => ({
  question: 'why',
  level: 'words',
  confidence,
  probability: 0,
  results: Array.from({ length: count }, (_, index) => ({
    articleId: `a/${index}`,
    path: '/',
    title: '',
    topic: '',
    updated: '',
    anchor: null,
    section: null,
    sentence: '',
    highlights: [],
    steps: [],
    score: 0,
    sources: [],
  })),
  correction: null,
  flow: null,
  topicCounts: {},
});

describe('countText', () => {
  it('counts articles', () => {
    expect(countText(answer(1))).toBe('1 article');
    expect(countText(answer(8))).toBe('8 articles');
  });

  it('says plainly when nothing fits, whatever is listed below', () => {
    expect(countText(answer(3, 'nothing-fits'))).toBe('Nothing found that fits');
  });
});

describe('loadLine', () => {
  it('counts bytes while loading', () => {
    expect(loadLine({ kind: 'loading', loadedBytes: 3_200_000, totalBytes: 12_800_000, answersWith: 'words' })).toEqual({
      text: 'Better results are loading, 3.2 MB of 12.8 MB',
      share: 0.25,
      action: null,
    });
  });

  it('has no share while the size is unknown', () => {
    expect(loadLine({ kind: 'loading', loadedBytes: 0, totalBytes: 0, answersWith: 'nothing' })).toEqual({
      text: 'Search is loading',
      share: null,
      action: null,
    });
  });

  it('offers the encoder to somebody who saves data, with its size', () => {
    expect(loadLine({ kind: 'words-only', reason: 'save-data', encoderBytes: 9_100_000 })?.action).toBe('Load the better search (9.1 MB)');
  });

  it('offers another try after a failure, and nothing where it cannot work', () => {
    expect(loadLine({ kind: 'words-only', reason: 'encoder-failed', encoderBytes: 0 })?.action).toBe('Try again');
    expect(loadLine({ kind: 'words-only', reason: 'not-supported', encoderBytes: 1 })?.action).toBeNull();
  });

  it('is silent when search is ready', () => {
    expect(loadLine({ kind: 'ready', encoder: 'full' })).toBeNull();
  });
});

it('writes sizes for people', () => {
  expect(formatBytes(850_400)).toBe('850 kB');
  expect(formatBytes(3_240_000)).toBe('3.2 MB');
});

it('always names what still works when search fails', () => {
  for (const reason of ['offline', 'damaged', 'worker'] as const) expect(failedText(reason)).toContain('Topics and contact');
});
