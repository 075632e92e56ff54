// Where answers lead, for answers of every kind and for answers that make no sense.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refundFlow } from '../../tests/fixtures/refund-flow.ts';
import { applicableAnswers, changeAnswer } from './change-answer.ts';
import type { FlowAnswer, FlowAnswers } from './flow-answer.ts';
import { flowProgress, longestFrom } from './flow-progress.ts';
import { walkFlow } from './walk-flow.ts';

const flow = refundFlow();
const today = '2026-11-24';
const choice = (value: string): FlowAnswer => ({ kind: 'choice', value });
const date = (day: string): FlowAnswer => ({ kind: 'date', day });
const answers = (given: Readonly<Record<string, FlowAnswer>>): FlowAnswers => new Map(Object.entries(given));
const placeOf = (given: Readonly<Record<string, FlowAnswer>>): string => walkFlow(flow, answers(given), today).place.id;

/** Answers to questions that there are and are not, of kinds that fit and do not. */
const anyAnswers = fc
  .dictionary(
    fc.constantFrom('paid-how', 'has-code', 'sent-on', 'how-much', 'constructor', 'nothing'),
    fc.oneof(
      fc.constantFrom('card', 'gift-card', 'other', 'yes', 'no', 'cash').map(choice),
      fc.constantFrom('2026-11-20', '2026-01-01', '2030-01-01', '2026-02-30').map(date),
      fc.nat(50_000).map((hundredths): FlowAnswer => ({ kind: 'amount', hundredths })),
      fc.constant<FlowAnswer>({ kind: 'skipped' }),
    ),
  )
  .map((given) => new Map(Object.entries(given)));

describe('walkFlow', () => {
  it('starts at the first question', () => {
    expect(walkFlow(flow, new Map(), today)).toMatchObject({ steps: [], place: { kind: 'question', id: 'paid-how' } });
  });

  it('follows an option, or the branches for an option without a way of its own', () => {
    expect(placeOf({ 'paid-how': choice('gift-card') })).toBe('has-code');
    expect(placeOf({ 'paid-how': choice('other') })).toBe('sent-on');
  });

  it('takes the first branch whose tests all hold, and the last where none does', () => {
    expect(placeOf({ 'paid-how': choice('card'), 'sent-on': date('2026-11-20') })).toBe('wait');
    expect(placeOf({ 'paid-how': choice('card'), 'sent-on': date('2026-11-01') })).toBe('how-much');
    expect(placeOf({ 'paid-how': choice('gift-card'), 'has-code': choice('yes'), 'sent-on': date('2026-11-01') })).toBe('ask-shop');
    expect(placeOf({ 'paid-how': choice('card'), 'sent-on': { kind: 'skipped' } })).toBe('ask-shop');
  });

  it('takes an answer of the wrong kind, or none of the options, for no answer', () => {
    expect(placeOf({ 'paid-how': date('2026-11-20') })).toBe('paid-how');
    expect(placeOf({ 'paid-how': choice('cash') })).toBe('paid-how');
    expect(placeOf({ 'paid-how': { kind: 'skipped' } })).toBe('paid-how');
  });

  it('asks again where a path comes back to a question, and stops', () => {
    const loop = refundFlow((text) => text.replace('no: ask-shop', 'no: paid-how'));
    const path = walkFlow(loop, answers({ 'paid-how': choice('gift-card'), 'has-code': choice('no') }), today);
    expect(path).toMatchObject({ steps: [{ id: 'paid-how' }, { id: 'has-code' }], place: { kind: 'question', id: 'paid-how' } });
  });

  it('ends at the question whose answer leads nowhere', () => {
    const broken = refundFlow((text) => text.replace('no: ask-shop', 'no: gone'));
    expect(walkFlow(broken, answers({ 'paid-how': choice('gift-card'), 'has-code': choice('no') }), today).place.id).toBe('has-code');
  });

  it('answers anything with a path of different questions, each of them answered', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const { steps, place } = walkFlow(flow, given, today);
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        expect(Object.hasOwn(place.kind === 'question' ? flow.steps : flow.outcomes, place.id)).toBe(true);
      }),
    );
  });
});

describe('changeAnswer', () => {
  const full = answers({ 'paid-how': choice('card'), 'sent-on': date('2026-11-20') });

  it('keeps a later answer on the new path, past a question that is new', () => {
    const changed = changeAnswer(flow, full, 'paid-how', choice('gift-card'), today);
    expect([...changed.keys()]).toEqual(['paid-how', 'sent-on']);
    expect(walkFlow(flow, changed, today).place.id).toBe('has-code');
    expect(walkFlow(flow, changeAnswer(flow, changed, 'has-code', choice('yes'), today), today).place.id).toBe('wait');
  });

  it('drops an answer that no way leads to any more', () => {
    const gift = answers({ 'paid-how': choice('gift-card'), 'has-code': choice('yes'), 'sent-on': date('2026-11-20') });
    expect([...changeAnswer(flow, gift, 'has-code', choice('no'), today).keys()]).toEqual(['paid-how', 'has-code']);
    expect([...changeAnswer(flow, gift, 'paid-how', choice('card'), today).keys()]).toEqual(['paid-how', 'sent-on']);
  });

  it('drops nothing when an answer is given again, whatever else was answered', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const kept = applicableAnswers(flow, given, today);
        const [first] = walkFlow(flow, kept, today).steps;
        if (first !== undefined) expect([...changeAnswer(flow, kept, first.id, first.answer, today)]).toEqual([...kept]);
      }),
    );
  });

  it('never changes where the kept answers lead', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        expect(walkFlow(flow, applicableAnswers(flow, given, today), today).place).toEqual(walkFlow(flow, given, today).place);
      }),
    );
  });
});

describe('flowProgress', () => {
  it('counts the longest way that is still open', () => {
    expect(flowProgress(flow, 0, 'paid-how')).toEqual({ number: 1, ofAbout: 4 });
    expect(flowProgress(flow, 1, 'sent-on')).toEqual({ number: 2, ofAbout: 3 });
    expect(flowProgress(flow, 2, 'how-much')).toEqual({ number: 3, ofAbout: 3 });
  });

  it('goes round a loop once', () => {
    expect(
      longestFrom(
        refundFlow((text) => text.replace('no: ask-shop', 'no: paid-how')),
        'has-code',
      ),
    ).toBe(4);
  });

  it('never promises fewer questions than come: on the way, the count falls or stays', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const { steps } = walkFlow(flow, given, today);
        const counts = steps.map(({ id }, done) => flowProgress(flow, done, id).ofAbout);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        expect(counts.at(-1) ?? Infinity).toBeGreaterThanOrEqual(counts.length);
      }),
    );
  });
});
