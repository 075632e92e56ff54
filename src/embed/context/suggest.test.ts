/** Situations to suggestions: what the issue names, the order, the reasons, and that nothing a host says can break it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOn, factsSchema } from '../../content/facts.ts';
import { readContext } from '../../content/read-context.ts';
import { readYaml } from '../../content/yaml-file.ts';
import type { Answer } from '../../search/answer.ts';
import type { SuggestContext } from '../protocol/suggest-context.ts';
import { prepareContext } from './prepare-context.ts';
import { isReadyContext } from './ready-context.ts';
import type { ReadyContext } from './ready-context.ts';
import type { Situation } from './situation.ts';
import { questionOf, suggest, suggestByMeaning } from './suggest.ts';

const now = new Date(2026, 10, 24, 12);
const context = ownContext();

function ownContext(): ReadyContext {
  const facts = readYaml({ file: 'facts', text: readFileSync('content/facts.yaml', 'utf8'), rule: 'facts' }, factsSchema);
  const factValues = facts.kind === 'valid' ? factsOn(facts.value, '2026-11-24') : new Map<string, string>();
  // Whether the names in it are known is another test's matter.
  const { context: read } = readContext(readFileSync('content/context.yaml', 'utf8'), {
    articles: [],
    flows: [],
    channels: [],
    topics: [],
    factValues,
  });
  if (read === undefined) throw new Error('content/context.yaml cannot be read');
  return prepareContext(read, { factValues, language: 'en-GB', currency: 'GBP', titleOf: (kind, id) => `${kind} ${id}` });
}

const ask = (situation: Situation) => suggest(context, situation, now);
const event = (type: string, at?: string, amount?: number) => ({
  type,
  ...(at !== undefined && { at }),
  ...(amount !== undefined && { amount }),
});

describe('the situations of a shop', () => {
  test('a failed payment leads to its flow and articles, and says which payment', () => {
    const [first] = ask({ events: [event('payment_failed', '2026-11-03', 30)] });

    expect(first).toMatchObject({
      id: 'payment-failed',
      because: 'because a payment of £30 failed on 3 November',
      urgent: true,
    });
    expect(first?.line).toMatch(/^Pay within \d/);
    expect(first?.links.map(({ path }) => path)).toEqual(['/flows/payment-failed/', '/billing/payment-failed/', '/billing/change-card/']);
  });

  test.each<[string, Situation, string, string]>([
    ['a return under way', { order: { status: 'return_started' } }, 'return-under-way', 'because a return of this order is under way'],
    [
      'a parcel that is late',
      { order: { status: 'shipped', expectedBy: '2026-11-20' } },
      'parcel-late',
      'because this order should have come by now: it was expected by 20 November',
    ],
    ['an open dispute', { order: { status: 'dispute_open' } }, 'dispute-open', 'because a dispute about this order is open'],
    [
      'three failed sign-ins',
      { events: [event('sign_in_failed', '2026-11-24'), event('sign_in_failed', '2026-11-24'), event('sign_in_failed', '2026-11-24')] },
      'sign-in-failed',
      'because 3 sign-ins failed on 24 November',
    ],
    ['three failed sign-ins in one', { events: [{ type: 'sign_in_failed', count: 3 }] }, 'sign-in-failed', 'because 3 sign-ins failed'],
    ['a changed limit', { events: [event('limit_changed')] }, 'limit-changed', 'because your spending limit changed'],
    [
      'a failed payment last year',
      { events: [event('payment_failed', '2026-11-23T23:30:00Z', 24.5)] },
      'payment-failed',
      'because a payment of £24.50 failed on 23 November',
    ],
  ])('%s', (_, situation, id, because) => {
    expect(ask(situation)[0]).toMatchObject({ id, because });
  });

  test('two sign-ins that failed are nothing yet', () => {
    expect(ask({ events: [{ type: 'sign_in_failed', count: 2 }] })).toEqual([]);
  });

  test('what happened too long ago, or is still to come, is nothing', () => {
    expect(ask({ events: [event('payment_failed', '2026-09-01')] })).toEqual([]);
    expect(ask({ events: [event('payment_failed', '2026-12-24')] })).toEqual([]);
  });

  test('a parcel that is not due yet is nothing', () => {
    expect(ask({ order: { status: 'shipped', expectedBy: '2026-11-24' } })).toEqual([]);
  });

  test('an event is spoken for once, by the first rule that holds', () => {
    expect(ask({ events: [event('payment_failed', '2026-11-03'), event('payment_failed', '2026-11-20')] }).map(({ id }) => id)).toEqual([
      'payments-failed-again',
    ]);
  });

  test('urgent ones come first, the others in the order of the rules', () => {
    const ids = ask({
      page: '/payments/methods',
      order: { status: 'delivered' },
      events: [event('limit_changed'), event('payment_failed')],
    }).map(({ id }) => id);

    expect(ids).toEqual(['payment-failed', 'limit-changed', 'order-delivered', 'payment-methods']);
  });

  test('days follow the locale where it is of the same language, and the year is there where it is another', () => {
    const american = ask({ locale: 'en-US', events: [event('payment_failed', '2026-11-03')] })[0]?.because;
    const german = ask({ locale: 'de-DE', events: [event('payment_failed', '2026-11-03')] })[0]?.because;
    const january = suggest(context, { events: [event('payment_failed', '2026-12-28')] }, new Date(2027, 0, 5))[0]?.because;

    expect(american).toBe('because a payment failed on November 3');
    expect(german).toBe('because a payment failed on 3 November');
    expect(january).toBe('because a payment failed on 28 December 2026');
  });
});

describe('what no rule speaks of', () => {
  const answer: Answer = {
    question: 'Gift cards',
    level: 'meaning',
    confidence: 'results',
    probability: 0.6,
    correction: null,
    flow: null,
    topicCounts: {},
    results: [
      {
        articleId: 'billing/gift-cards',
        path: '/billing/gift-cards/',
        title: 'Gift cards',
        topic: 'billing',
        updated: '2026-11-24',
        anchor: null,
        section: null,
        sentence: '',
        highlights: [],
        steps: [],
        score: 1,
        sources: ['words'],
      },
    ],
  };

  test('is asked by the title and topic of the page', () => {
    expect(questionOf({ title: ' Gift cards ', topic: 'billing' }, now)).toEqual({ text: 'Gift cards', topic: 'billing' });
    expect(questionOf({ page: '/a' }, now)).toBeUndefined();
  });

  test('becomes a suggestion that names the page, and is never urgent', () => {
    expect(suggestByMeaning(context, 'Gift cards', answer)).toMatchObject({
      id: 'by-meaning',
      because: 'because this page is about "Gift cards"',
      urgent: false,
      links: [{ kind: 'article', path: '/billing/gift-cards/' }],
    });
  });

  test('is nothing where nothing fits', () => {
    expect(suggestByMeaning(context, 'Gift cards', { ...answer, confidence: 'nothing-fits' })).toBeUndefined();
  });
});

test('what the panel is told (its protocol) is a situation', () => {
  const told: SuggestContext = {
    page: '/orders/1',
    title: 'Order',
    events: [{ type: 'limit_changed', at: '2026-11-24' }],
    order: { status: 'x' },
  };
  const situation: Situation = told;
  expect(ask(situation)[0]?.id).toBe('limit-changed');
});

describe('a hostile host', () => {
  test('whatever it says, at most five suggestions of the rules come back', () => {
    const names = fc.constantFrom(
      ...context.rules.flatMap(({ events, orderStatus }) => [...events, ...orderStatus]),
      '__proto__',
      'constructor',
      '',
    );
    const day = fc.oneof(
      fc.constantFrom('2026-11-20', '2026-02-30', '9999-12-31', 'Infinity', '2026-11-20T99:00'),
      fc.date(),
      fc.anything(),
    );
    const number = fc.oneof(fc.constantFrom(NaN, Infinity, -1, 0, 1e308), fc.double(), fc.anything());
    const hostile = fc.oneof(
      fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true, withSparseArray: true, maxDepth: 4 }),
      fc.record(
        {
          page: fc.oneof(fc.string(), fc.constant('/payments/methods'), fc.anything()),
          title: fc.anything(),
          topic: fc.anything(),
          locale: fc.oneof(fc.constantFrom('en-GB', 'x', 'en-u-nu-zzzz', '\u0000'), fc.anything()),
          order: fc.oneof(fc.record({ status: names, expectedBy: day, amount: number }, { requiredKeys: [] }), fc.anything()),
          events: fc.oneof(
            fc.array(fc.record({ type: names, at: day, amount: number, count: number }, { requiredKeys: [] })),
            fc.anything(),
          ),
        },
        { requiredKeys: [] },
      ),
    );
    const ids = new Set(context.rules.map(({ id }) => id));
    fc.assert(
      fc.property(hostile, (value) => {
        const suggestions = suggest(context, value, now);
        expect(suggestions.length).toBeLessThanOrEqual(5);
        for (const { id, because } of suggestions) {
          expect(ids.has(id)).toBe(true);
          expect(because).not.toMatch(/[{}[\]]|NaN|Invalid|undefined/);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('a hundred thousand events and endless texts take no time to speak of', () => {
    const startedAt = performance.now();
    ask({
      page: '/a'.repeat(1e6),
      title: 'x'.repeat(1e6),
      events: Array.from({ length: 1e5 }, () => event('payment_failed', '2026-11-20')),
    });
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});

test('what a server hands out is taken only when it is of this version', () => {
  expect(isReadyContext(JSON.parse(JSON.stringify(context)))).toBe(true);
  for (const other of [null, [], {}, { ...context, version: 2 }, 'x']) expect(isReadyContext(other)).toBe(false);
});
