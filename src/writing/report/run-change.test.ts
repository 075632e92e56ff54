/** What a report says has changed since the last one. */
import { describe, expect, it } from 'vitest';
import { changeSince } from './run-change.ts';
import type { ArticleFigures, RunSummary } from './run-summary.ts';

const figures = (first: number, asked = 5): ArticleFigures => ({ title: 'A title', asked, first, grade: 6, words: 300 });
const run = (articles: Readonly<Record<string, ArticleFigures>>): RunSummary => ({
  day: '2026-11-24',
  asked: 10,
  first: 8,
  inThree: 10,
  passages: 40,
  indexedQuestions: 12,
  medianGrade: 6,
  reviewsPast: 0,
  articles: { ...articles },
});

describe('changeSince', () => {
  it('names articles that came and went', () => {
    const change = changeSince(run({ 'b/old': figures(5), 'b/kept': figures(5) }), run({ 'b/kept': figures(5), 'b/new': figures(5) }));
    expect(change.added).toEqual(['b/new']);
    expect(change.removed).toEqual([{ id: 'b/old', title: 'A title' }]);
  });

  it('sorts gains and losses by how large they are, whatever the number of questions', () => {
    const before = run({ 'b/up': figures(2), 'b/more': figures(1), 'b/down': figures(5), 'b/same': figures(4, 8) });
    const now = run({ 'b/up': figures(3), 'b/more': figures(5), 'b/down': figures(3), 'b/same': figures(5, 10) });
    const change = changeSince(before, now);
    expect(change.better.map(({ id }) => id)).toEqual(['b/more', 'b/up']);
    expect(change.worse.map(({ id }) => id)).toEqual(['b/down']);
  });
});
