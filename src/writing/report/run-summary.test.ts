/** The history of reports: what a run is compared with, and what is kept. */
import { describe, expect, it } from 'vitest';
import { addRun } from './run-summary.ts';
import type { RunSummary } from './run-summary.ts';

const run = (day: string, first: number): RunSummary => ({
  day,
  asked: 10,
  first,
  inThree: 10,
  passages: 40,
  indexedQuestions: 12,
  medianGrade: 6,
  reviewsPast: 0,
  articles: { 'b/one': { title: 'One', asked: 10, first, grade: 6, words: 300 } },
});

describe('addRun', () => {
  it('has nothing to compare the first run with', () => {
    expect(addRun([], run('2026-11-24', 8))).toEqual({ previous: undefined, runs: [run('2026-11-24', 8)] });
  });

  it('compares with the last run', () => {
    expect(addRun([run('2026-11-01', 7)], run('2026-11-24', 8)).previous).toEqual(run('2026-11-01', 7));
  });

  it('takes the place of a last run with the same figures, so that a second report says the same as the first', () => {
    const first = addRun([run('2026-11-01', 7)], run('2026-11-24', 8));
    const second = addRun(first.runs, run('2026-11-25', 8));
    expect(second.previous).toEqual(first.previous);
    expect(second.runs.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-25']);
  });

  it('sees the same figures whatever the order of the articles in the file', () => {
    const articles = run('', 8).articles;
    const one = { ...run('2026-11-01', 8), articles: { 'a/zero': { title: 'Zero', asked: 1, first: 1, grade: 5, words: 9 }, ...articles } };
    const other = {
      ...run('2026-11-24', 8),
      articles: { ...articles, 'a/zero': { title: 'Zero', asked: 1, first: 1, grade: 5, words: 9 } },
    };
    expect(addRun([one], other).runs).toHaveLength(1);
  });
});
