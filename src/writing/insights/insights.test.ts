/** From lines of an export to what to write next. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleRevision } from '../../content/article-revision.ts';
import type { FeedbackRecord, ReaderRecord } from '../../content/reader-record.ts';
import { buildPassageIndex } from '../../index/build-index.ts';
import { articleWith } from '../../../tests/fixtures/article-source.ts';
import { openSmallEngine, smallHelpCentre } from '../../../tests/fixtures/small-help-centre.ts';
import { encodeQuestions } from '../found/encode-questions.ts';
import { computeInsights } from './compute-insights.ts';
import { drawInsights } from './draw/insights-page.ts';
import type { Insights } from './insights.ts';
import { stepFor } from './next-step.ts';
import { printInsights } from './print-insights.ts';
import { readRecords } from './read-records.ts';

const article = articleWith('Two amounts.');
const revision = articleRevision({ title: article.frontMatter.title, body: 'Two amounts.' });
const line = (record: object): string => JSON.stringify(record);
const question = (id: string, text: string, why = 'nothing-fits'): object => ({
  kind: 'unanswered',
  id: `a${id.padStart(15, '0')}`,
  day: '2026-11-24',
  question: text,
  why,
  nearest: null,
});
const opinion = (number: number, change: Partial<FeedbackRecord>): FeedbackRecord => ({
  kind: 'feedback',
  id: `b${String(number).padStart(15, '0')}`,
  day: '2026-11-20',
  articleId: 'billing/charged-twice',
  revision,
  answered: false,
  reason: null,
  text: null,
  ...change,
});

describe('readRecords', () => {
  it('reads the export of the fixtures', () => {
    const file = 'tests/fixtures/insights/export.jsonl';
    const { records, problems } = readRecords([{ file, text: readFileSync(file, 'utf8') }]);
    expect(problems).toEqual([]);
    expect(records).toHaveLength(12);
  });

  it('names file and line of every line that is no record, and what is wrong with it', () => {
    const text = [line(question('1', 'why')), '', '{"kind"', line({ ...question('2', 'why'), day: 'yesterday' }), '{"kind":"other"}'].join(
      '\r\n',
    );
    const { problems } = readRecords([
      { file: 'a.jsonl', text: line(question('3', 'x')) },
      { file: 'b.jsonl', text },
    ]);
    expect(problems.map(({ file, line: at, found }) => `${file}:${at} ${found.slice(0, 20)}`)).toEqual([
      expect.stringMatching(/^b\.jsonl:3 no JSON/),
      'b.jsonl:4 day: "yesterday"',
      'b.jsonl:5 kind: "other"',
    ]);
    expect(problems[1]?.expected).toBe('a day such as 2026-11-24');
  });

  it('counts a record that comes again once, as it was last, and passes over what an endpoint adds', () => {
    const again = { ...opinion(1, { reason: 'missing' }), receivedAt: '2026-11-20T10:00:00Z' };
    const { records, problems } = readRecords([{ file: 'a.jsonl', text: `\uFEFF${line(opinion(1, {}))}\n${line(again)}\n` }]);
    expect(problems).toEqual([]);
    expect(records).toEqual([opinion(1, { reason: 'missing' })]);
  });
});

describe('computeInsights', () => {
  let insights: Insights;

  beforeAll(async () => {
    const records: readonly ReaderRecord[] = readRecords([
      {
        file: 'a.jsonl',
        text: [
          question('1', 'pay with bitcoin coins'),
          question('2', 'Pay with bitcoin coins'),
          question('3', 'bitcoin coins pay please'),
          question('4', 'when do I get my refund', 'not-answered'),
        ]
          .map(line)
          .join('\n'),
      },
    ]).records;
    const opinions = [
      opinion(1, { reason: 'missing' }),
      opinion(2, { reason: 'other', text: 'Say <b>which</b> bank.' }),
      opinion(3, { answered: true }),
      opinion(4, { revision: 'of-yesterday' }),
      opinion(5, { articleId: 'billing/gone' }),
    ];
    const { engine, encode } = await openSmallEngine();
    const asked = records.flatMap((record) => (record.kind === 'unanswered' ? [record.question] : []));
    const vectors = await encodeQuestions(asked, engine, encode);
    insights = computeInsights({
      siteName: 'Brindle',
      records: [...records, ...opinions],
      index: { content: { articles: [article] }, passages: buildPassageIndex(smallHelpCentre) },
      engine,
      vectorsOf: (text) => vectors[asked.indexOf(text)] ?? [],
    });
  });

  it('puts questions of one meaning into one group, the same question once, the largest group first', () => {
    expect(insights.groups.map(({ size, questions }) => [size, questions.map(({ times }) => times)])).toEqual([
      [3, [2, 1]],
      [1, [1]],
    ]);
    expect(insights.groups[0]?.questions[0]?.text).toBe('pay with bitcoin coins');
  });

  it('asks for more in the article that readers reach without an answer', () => {
    expect(insights.groups[1]).toMatchObject({ step: 'complete', nearest: { id: 'returns/refund-times' } });
    expect(insights.groups[1]?.because).toContain('“How long a refund takes”');
  });

  it('names words that the nearest article has nowhere', () => {
    expect(insights.groups[0]?.nearest === null || insights.groups[0]?.nearest.missingWords).toContain('bitcoin');
  });

  it('counts opinions of the text of today, those of an earlier text apart, and says which article is gone', () => {
    const [first, gone] = insights.articles;
    expect(first).toMatchObject({
      id: 'billing/charged-twice',
      unhelpful: { count: 2, of: 3 },
      reasons: { missing: 1, other: 1 },
      ofEarlierText: 1,
      isGone: false,
    });
    expect(first?.unhelpful.low).toBeLessThan(2 / 3);
    expect(gone).toMatchObject({ id: 'billing/gone', isGone: true, ofEarlierText: 1 });
  });

  it('prints what to do, and draws it without taking text for markup or asking for another file', async () => {
    expect(printInsights(insights)).toMatch(/^4 unanswered questions in 2 groups, 5 opinions of 2 articles, 2026-11-20 to 2026-11-24\n/);
    const topics = [{ id: 'billing', title: 'Billing', description: 'What you owe.', icon: 'card' as const }];
    const names = { topics, articles: [{ id: 'billing/charged-twice', title: 'Charged twice', topic: 'billing' }] };
    const page = await drawInsights(insights, names, { accent: '#0b5d4e', accentDark: '#7fd8c2' });
    expect(page).toContain('Say &#x3C;b>which&#x3C;/b> bank.');
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    expect(page).toContain('2 of 3');
  });
});

describe('stepFor', () => {
  const nearest = { id: 'a/b', title: 'A title', section: 'A part', similarity: 0.31, missingWords: ['bitcoin'] };
  const whys = { 'nothing-fits': 0, 'not-meant': 0, 'not-answered': 0 };
  const asked = (confidence: 'answer' | 'results' | 'nothing-fits') => [{ text: 'x', times: 2, confidence }];

  it('says to write what no article is near to', () => {
    const { step, because } = stepFor({
      questions: asked('nothing-fits'),
      whys: { ...whys, 'nothing-fits': 2 },
      nearest,
      unknownWords: ['bitcoin'],
    });
    expect(step).toBe('write');
    expect(because).toContain('No article says “bitcoin”.');
    expect(stepFor({ questions: asked('nothing-fits'), whys, nearest: null, unknownWords: [] }).step).toBe('write');
  });

  it('says to write what has a word that no article has, unless search is sure', () => {
    const facts = { whys: { ...whys, 'nothing-fits': 2 }, nearest, unknownWords: ['bitcoin'] };
    expect(stepFor({ ...facts, questions: asked('results') }).step).toBe('write');
    expect(stepFor({ ...facts, questions: asked('answer') }).step).toBe('find');
  });

  it('says to make found what search takes for something else, or finds only today', () => {
    expect(stepFor({ questions: asked('answer'), whys: { ...whys, 'not-meant': 2 }, nearest, unknownWords: [] }).because).toContain(
      'meant something else',
    );
    expect(stepFor({ questions: asked('answer'), whys: { ...whys, 'nothing-fits': 2 }, nearest, unknownWords: [] }).because).toContain(
      'finds “A title” today',
    );
  });
});
