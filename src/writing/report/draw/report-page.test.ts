/** The page of a report: it needs no script and no other file, takes no text for markup, and is the same at every run. */
import { describe, expect, it } from 'vitest';
import { toArticleId } from '../../../content/article-schema.ts';
import type { QuestionOutcome } from '../../found/question-outcome.ts';
import { flowWith } from '../../../../tests/fixtures/flow-source.ts';
import { flowReport } from '../flow-report.ts';
import { changeSince } from '../run-change.ts';
import type { Report } from '../report.ts';
import { shareOf } from '../wilson-interval.ts';
import { drawReport } from './report-page.ts';

const theme = { accent: '#0b5d4e', accentDark: '#7fd8c2' };
const lost: QuestionOutcome = {
  text: 'is <script>alert(1)</script> safe & sound?',
  article: toArticleId('billing/autopay'),
  rank: 3,
  winner: 'billing/receipts',
  confidence: 'results',
  probability: 0.4,
  nearest: 0.3,
};
const reading = { grade: 4.5, words: 500, sentences: 60, longestSentence: { text: 'A long sentence.', words: 3 } };
const base = { topic: 'billing', reading, indexedQuestions: 6, updated: '2026-11-01', reviewBy: '2026-12-24' };
const summary = {
  day: '2026-11-24',
  asked: 2,
  first: 1,
  inThree: 2,
  passages: 9,
  indexedQuestions: 12,
  medianGrade: 4.5,
  reviewsPast: 0,
  articles: {
    'billing/autopay': { title: 'Autopay', asked: 1, first: 0, grade: 4.5, words: 500 },
    'billing/receipts': { title: 'Receipts', asked: 1, first: 1, grade: 4.5, words: 500 },
  },
};
const earlier = {
  ...summary,
  day: '2026-10-01',
  first: 2,
  articles: { ...summary.articles, 'billing/autopay': { title: 'Autopay', asked: 1, first: 1, grade: 4.5, words: 500 } },
};
const topic = { id: 'billing', title: 'Payments & billing', description: 'What you owe.', icon: 'card' as const };

const report: Report = {
  siteName: 'Brindle',
  day: '2026-11-24',
  topics: [topic],
  articles: [
    { ...base, id: 'billing/autopay', title: 'Turn Autopay on or off', point: { x: 0, y: 0 }, outcomes: [lost] },
    {
      ...base,
      id: 'billing/receipts',
      title: 'Receipts <b>for</b> you',
      point: { x: 1, y: 1 },
      outcomes: [{ ...lost, article: toArticleId('billing/receipts'), rank: 1 }],
    },
  ],
  flows: [flowReport(flowWith().flow, new Map())],
  first: shareOf(1, 2),
  inThree: shareOf(2, 2),
  twins: [{ first: 'billing/autopay', second: 'billing/receipts', similarity: 0.81 }],
  foundByTopic: [{ topic, first: shareOf(1, 2), inThree: shareOf(2, 2) }],
  worst: [lost],
  confusions: [{ right: 'billing/autopay', winner: 'billing/receipts', questions: [lost.text] }],
  gaps: [
    {
      questions: [{ text: lost.text, nearest: 0.3, winner: 'billing/receipts', state: 'unknown', vector: Float32Array.of(1, 0) }],
      winners: ['billing/receipts'],
    },
  ],
  questionPoints: [{ text: lost.text, point: { x: 0.5, y: 0.5 }, isGap: true, topic: 'billing' }],
  reviews: [{ kind: 'article', id: 'billing/autopay', title: 'Turn Autopay on or off', due: '2026-12-24', inDays: 30 }],
  summary,
  change: changeSince(earlier, summary),
  runs: [earlier, summary],
};

describe('drawReport', () => {
  it('asks for no script and no other file', async () => {
    const page = await drawReport(report, theme);
    expect(page).not.toMatch(/<script/);
    expect(page).not.toMatch(/<link|<img|@import|url\((?!data:)|src=/);
  });

  it('shows what a customer typed as text', async () => {
    const page = await drawReport(report, theme);
    expect(page).toContain('is &#x3C;script>alert(1)&#x3C;/script> safe &#x26; sound?');
    expect(page).not.toContain('<b>for</b>');
  });

  it('is the same for the same report', async () => {
    expect(await drawReport(report, theme)).toBe(await drawReport(report, theme));
  });

  it('says what has become worse since the last report', async () => {
    const page = await drawReport(report, theme);
    expect(page).toContain('Found worse than before');
    expect(page).toContain('▼ −50.0 points');
  });

  it('draws each guided flow and says the same in words', async () => {
    const page = await drawReport(report, theme);
    expect(page).toContain('Why was I charged twice?: its questions, from left to right');
    expect(page).toContain('<td>Ask us to send it back</td>');
    expect(await drawReport({ ...report, flows: [] }, theme)).not.toContain('Guided flows');
  });

  it('has a first report without anything to compare', async () => {
    expect(await drawReport({ ...report, change: undefined, runs: [summary] }, theme)).toContain('The first report');
  });
});
