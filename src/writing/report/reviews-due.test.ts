/** What is due for review, and when. */
import { describe, expect, it } from 'vitest';
import { articleWith } from '../../../tests/fixtures/article-source.ts';
import { flowWith } from '../../../tests/fixtures/flow-source.ts';
import { daysBetween, reviewsDue } from './reviews-due.ts';

describe('reviewsDue', () => {
  it('puts articles, flows and facts in one list, what has passed first', () => {
    const facts = {
      'late-fee': { label: 'Late fee', values: [{ from: '2026-01-01', value: '£5' }], source: 'Terms', review: '2026-11-20' },
    };
    expect(reviewsDue({ articles: [articleWith('Text.')], facts, flows: [flowWith().flow] }, '2026-11-24')).toEqual([
      { kind: 'fact', id: 'late-fee', title: 'Late fee', due: '2026-11-20', inDays: -4 },
      { kind: 'article', id: 'billing/charged-twice', title: 'You were charged twice', due: '2027-05-10', inDays: 167 },
      { kind: 'flow', id: 'charged-twice', title: 'Why was I charged twice?', due: '2027-05-24', inDays: 181 },
    ]);
  });
});

describe('daysBetween', () => {
  it('counts whole days over the change of the clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});
