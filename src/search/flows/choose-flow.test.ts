/** Which guided flow is shown above results, and when none is. */
import { expect, test } from 'vitest';
import type { IndexedFlow } from '../../index/passage-index.ts';
import { chooseFlow } from './choose-flow.ts';
import type { FlowSettings } from '../settings.ts';
import type { FlowMatch } from './flow-matcher.ts';

const settings: FlowSettings = { lead: 0.05, leastAlone: 0.4, leastOffered: 0.3, leastCoverage: 0.3, leastScope: 0.75 };
const flow = (id: string, rest: Partial<IndexedFlow> = {}): IndexedFlow => ({
  id,
  title: id,
  description: '',
  topic: 'billing',
  urgent: false,
  articles: [],
  questions: [],
  passageCount: 1,
  ...rest,
});
const near = (similarity: number): FlowMatch => ({ similarity, coverage: 0 });
/** The first article is number 0, as near as 0.5. */
const ranking = { order: [0, 1], articleSimilarities: Float64Array.of(0.5, 0.2), confidence: 'results' as const, inScope: 0.9 };

function chosen(
  flows: readonly IndexedFlow[],
  matches: readonly FlowMatch[],
  change: Partial<typeof ranking> = {},
  topic?: string,
): string | undefined {
  const found = chooseFlow(flows, matches, { ...ranking, ...change }, settings, topic);
  return found && flows[found.flow]?.id;
}

test('a flow that the first article offers needs to be near, not nearer', () => {
  expect(chosen([flow('a', { articles: [0] })], [near(0.3)])).toBe('a');
  expect(chosen([flow('a', { articles: [0] })], [near(0.29)])).toBeUndefined();
});

test('a flow that it does not offer must be nearer than the article itself', () => {
  expect(chosen([flow('a', { articles: [1] })], [near(0.56)])).toBe('a');
  expect(chosen([flow('a', { articles: [1] })], [near(0.54)])).toBeUndefined();
});

test('nearer than an article that is far off is not near', () => {
  expect(chosen([flow('a')], [near(0.39)], { articleSimilarities: Float64Array.of(0.1) })).toBeUndefined();
});

test('the nearest of those that fit is shown', () => {
  expect(chosen([flow('a', { articles: [0] }), flow('b', { articles: [0] })], [near(0.4), near(0.6)])).toBe('b');
});

test('an urgent flow that fits comes before a nearer one, and only if it fits', () => {
  const flows = [flow('near', { articles: [0] }), flow('urgent', { articles: [0], urgent: true })];
  expect(chosen(flows, [near(0.9), near(0.35)])).toBe('urgent');
  expect(chosen(flows, [near(0.9), near(0.1)])).toBe('near');
});

test('where nothing fits, or hardly anything, no flow is shown', () => {
  expect(chosen([flow('a', { articles: [0] })], [near(0.9)], { inScope: 0.7 })).toBeUndefined();
  expect(
    chooseFlow([flow('a', { articles: [0] })], [near(0.9)], { ...ranking, confidence: 'nothing-fits' }, settings, undefined),
  ).toBeUndefined();
  expect(chosen([flow('a', { articles: [0] })], [near(0.9)], { order: [] })).toBeUndefined();
});

test('with words alone, only a flow of the first article is shown, if it has enough of the words', () => {
  const words = (coverage: number): FlowMatch => ({ similarity: undefined, coverage });
  expect(chosen([flow('a', { articles: [0] })], [words(0.3)])).toBe('a');
  expect(chosen([flow('a', { articles: [0] })], [words(0.2)])).toBeUndefined();
  expect(chosen([flow('a', { articles: [1] })], [words(1)])).toBeUndefined();
});

test('a list of one topic shows flows of that topic, and urgent ones', () => {
  expect(chosen([flow('a', { articles: [0] })], [near(0.9)], {}, 'returns')).toBeUndefined();
  expect(chosen([flow('a', { articles: [0], urgent: true })], [near(0.9)], {}, 'returns')).toBe('a');
});
