/** A flow as apps walk it: questions, answers that do not fit, back, change, check and outcome; and any walk through our own flows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import site from '../../../site.config.ts';
import { factsOn } from '../../content/facts.ts';
import { readContent } from '../../content/read-content.ts';
import { prepareFlow } from '../../flows/prepare-flow.ts';
import type { FlowDocument } from './flow-document.ts';
import { createFlowRun } from './flow-run.ts';
import type { FlowRun } from './flow-run.ts';
import { FlowAnswerError } from './read-flow-answer.ts';

const document: FlowDocument = {
  version: 1,
  language: 'en-GB',
  currency: 'GBP',
  flow: {
    id: 'refund',
    title: 'Where is my refund?',
    description: 'Find out.',
    topic: 'returns',
    urgent: false,
    start: 'paid-how',
    steps: {
      'paid-how': {
        kind: 'choice',
        ask: 'How did you pay?',
        hint: null,
        label: 'Paid by',
        options: [
          { value: 'card', label: 'Card', hint: null, goTo: 'sent-on' },
          { value: 'gift-card', label: 'Gift card', hint: null, goTo: 'call' },
        ],
        next: [],
      },
      'sent-on': {
        kind: 'date',
        ask: 'When did you send it back?',
        hint: null,
        label: 'Sent on',
        when: 'past',
        maySkip: true,
        next: [{ label: null, when: [], goTo: 'how-much' }],
      },
      'how-much': {
        kind: 'amount',
        ask: 'How much?',
        hint: null,
        label: 'Amount',
        maySkip: false,
        next: [{ label: null, when: [], goTo: 'wait' }],
      },
    },
    outcomes: {
      wait: {
        title: 'Wait a little',
        text: '',
        articles: [],
        deadlines: [{ label: 'Look again', from: 'sent-on', addDays: 14, unknown: 'In two weeks.' }],
        evidence: [],
        action: { label: 'Orders', path: '/orders' },
        channels: [],
        caseSummary: null,
        flow: null,
        urgent: false,
      },
      call: {
        title: 'Call us',
        text: '',
        articles: [],
        deadlines: [],
        evidence: [],
        action: null,
        channels: ['phone'],
        caseSummary: null,
        flow: null,
        urgent: true,
      },
    },
  },
  outcomes: {
    wait: {
      html: '<p><a href="/returns/refund-times/">Read</a></p>',
      links: [{ kind: 'article', id: 'returns/refund-times', path: '/returns/refund-times/', title: 'Times' }],
    },
    call: { html: '<p>Call.</p>', links: [] },
  },
};

const open = (): FlowRun =>
  createFlowRun(document, { origin: 'https://help.test', language: 'en-GB', currency: 'GBP', today: () => '2026-11-24' });

test('leads from question to check to outcome, and the address says where', () => {
  const run = open();
  expect(run.view).toMatchObject({
    kind: 'question',
    id: 'paid-how',
    asks: 'choice',
    canGoBack: false,
    progress: { number: 1, ofAbout: 3 },
  });

  expect(run.answer('card')).toMatchObject({ id: 'sent-on', asks: 'date', maySkip: true, canGoBack: true });
  expect(run.answer('2026-11-20')).toMatchObject({ id: 'how-much', asks: 'amount' });
  expect(run.answer('£24.50')).toMatchObject({
    kind: 'check',
    answered: [
      { id: 'paid-how', label: 'Paid by', text: 'Card' },
      { id: 'sent-on', label: 'Sent on', text: '20 November 2026' },
      { id: 'how-much', label: 'Amount', text: '£24.50' },
    ],
  });
  expect(run.confirm()).toMatchObject({
    kind: 'outcome',
    id: 'wait',
    html: '<p><a href="https://help.test/returns/refund-times/">Read</a></p>',
    links: [{ path: '/returns/refund-times/' }],
    deadlines: [{ label: 'Look again', day: '2026-12-04', daysLeft: 10, text: '4 December 2026' }],
    action: { label: 'Orders', path: '/orders' },
  });
  expect(run.url).toBe('https://help.test/flows/refund/#/paid-how=card/sent-on=2026-11-20/how-much=24.50/wait');
});

test('where minutes count there is no check in between', () => {
  expect(open().answer('gift-card')).toMatchObject({ kind: 'outcome', id: 'call', urgent: true });
});

test('what is not known is skipped where that may be, and says so in the outcome', () => {
  const run = open();
  run.answer('card');
  run.answer(null);
  run.answer(10);

  expect(run.confirm()).toMatchObject({ deadlines: [{ day: null, text: 'In two weeks.' }] });
});

test('back shows what was given, and a changed answer keeps what still applies', () => {
  const run = open();
  run.answer('card');
  run.answer('2026-11-20');

  expect(run.back()).toMatchObject({ id: 'sent-on', given: '2026-11-20' });
  expect(run.change('paid-how')).toMatchObject({ id: 'paid-how', given: 'card' });
  expect(run.answer('card')).toMatchObject({ kind: 'question', id: 'how-much' });
  expect(run.restart()).toMatchObject({ id: 'paid-how', given: undefined });
  expect(run.back()).toMatchObject({ id: 'paid-how' });
});

test.each([
  [[], 'cash', 'not-an-option'],
  [[], null, 'cannot-skip'],
  [['card'], 'yesterday', 'not-a-day'],
  [['card'], '2026-02-30', 'not-a-day'],
  [['card'], '2026-11-25', 'not-past'],
  [['card', null], 'lots', 'not-an-amount'],
  [['card', null], -5, 'not-an-amount'],
  [['card', null], 1e12, 'too-much'],
  [['gift-card'], 'card', 'no-question'],
] as const)('after %j the answer %j is refused as %s, and the state stays', (before, value, code) => {
  const run = open();
  for (const answer of before) run.answer(answer);
  const { view } = run;

  expect(() => run.answer(value)).toThrow(FlowAnswerError);
  expect(() => run.answer(value)).toThrow(expect.objectContaining({ code }));
  expect(run.view).toBe(view);
});

test('those who listen hear each change until they leave', () => {
  const run = open();
  const heard: string[] = [];
  const end = run.subscribe((view) => heard.push(view.kind === 'question' ? view.id : view.kind));

  run.answer('card');
  end();
  run.back();

  expect(heard).toEqual(['sent-on']);
});

describe('our own flows', () => {
  test('any walk through any of them ends in a view, never in an error of another kind', async () => {
    const content = await readContent(process.cwd(), site);
    const flows = content.flows.map((flow) => prepareFlow(flow, factsOn(content.facts, '2026-11-24')));
    const move = fc.oneof(
      fc.nat(8).map((option) => ({ kind: 'option' as const, option })),
      fc
        .oneof(fc.constant('2026-11-01'), fc.constant('2019-01-01'), fc.double(), fc.string(), fc.constant(null))
        .map((value) => ({ kind: 'answer' as const, value })),
      fc.constantFrom('back', 'confirm', 'restart').map((kind) => ({ kind: kind })),
      fc.constantFrom('constructor', '__proto__', 'paid-how').map((id) => ({ kind: 'change' as const, id })),
    );
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...flows), fc.array(move, { maxLength: 30 }), (flow, moves) => {
        const run = createFlowRun({ ...document, flow, outcomes: {} }, { origin: 'https://help.test', language: 'en-GB', currency: 'GBP' });
        for (const one of moves) {
          try {
            if ('option' in one) run.answer((run.view.kind === 'question' ? run.view.options[one.option]?.value : undefined) ?? null);
            else if ('value' in one) run.answer(one.value);
            else if ('id' in one) run.change(one.id);
            else if (one.kind === 'back') run.back();
            else if (one.kind === 'confirm') run.confirm();
            else run.restart();
          } catch (error) {
            expect(error).toBeInstanceOf(FlowAnswerError);
          }
          if (run.view.kind === 'question') expect(run.view.question).not.toBe('');
          reached.add(run.view.kind);
        }
      }),
      { numRuns: 500 },
    );
    expect(reached).toEqual(new Set(['question', 'check', 'outcome']));
  });
});
