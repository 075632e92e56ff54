// When a list may change under its reader.
import { describe, expect, it } from 'vitest';
import type { Answer, SearchResult } from '../../search/answer.ts';
import { listUpdate } from './list-update.ts';

const result = (articleId: string, anchor: string | null = null): SearchResult => ({
  articleId,
  path: `/${articleId}/`,
  title: articleId,
  topic: 'billing',
  updated: '2026-11-24',
  anchor,
  section: null,
  sentence: 'A sentence.',
  highlights: [],
  steps: [],
  score: 1,
  sources: ['words'],
});
const answer = (level: Answer['level'], ids: readonly string[], rest: Partial<Answer> = {}): Answer => ({
  question: 'why',
  level,
  confidence: 'results',
  probability: 0.5,
  results: ids.map((id) => result(id)),
  correction: null,
  flow: null,
  topicCounts: {},
  ...rest,
});

describe('listUpdate', () => {
  it('draws the first answer', () => {
    expect(listUpdate(null, answer('words', ['a/b']), true)).toBe('draw');
  });

  it('draws a better order while nobody touches the list', () => {
    expect(listUpdate(answer('words', ['a/b', 'a/c']), answer('meaning', ['a/c', 'a/b']), false)).toBe('draw');
  });

  it('offers a better order to somebody who is in the list', () => {
    expect(listUpdate(answer('words', ['a/b', 'a/c']), answer('meaning', ['a/c', 'a/b']), true)).toBe('offer');
  });

  it('keeps a list that would look the same', () => {
    expect(listUpdate(answer('words', ['a/b', 'a/c']), answer('meaning', ['a/b', 'a/c']), true)).toBe('keep');
  });

  it('takes another section, or an answer card, for a change', () => {
    expect(listUpdate(answer('words', ['a/b']), answer('meaning', ['a/b'], { results: [result('a/b', 'there')] }), true)).toBe('offer');
    expect(listUpdate(answer('words', ['a/b']), answer('meaning', ['a/b'], { confidence: 'answer' }), false)).toBe('draw');
  });

  it('takes a guided flow that comes above the list for a change', () => {
    const flow = { flowId: 'x', path: '/flows/x/', title: 'X', description: 'X.', topic: 'billing', urgent: false, score: 1 };
    expect(listUpdate(answer('words', ['a/b']), answer('meaning', ['a/b'], { flow }), false)).toBe('draw');
    expect(listUpdate(answer('words', ['a/b'], { flow }), answer('meaning', ['a/b'], { flow }), false)).toBe('keep');
  });

  it('never goes back from meaning to words for one question', () => {
    expect(listUpdate(answer('meaning', ['a/b']), answer('words', ['a/c']), false)).toBe('keep');
  });
});
