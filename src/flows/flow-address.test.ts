// Answers in the fragment: what is written is read again, and nothing that somebody puts there breaks the page.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refundFlow } from '../../tests/fixtures/refund-flow.ts';
import { isCalendarDay } from './calendar-day.ts';
import { formatFlowAddress, parseFlowAddress } from './flow-address.ts';
import type { FlowAnswer } from './flow-answer.ts';
import { freshFlow } from './flow-state.ts';
import type { FlowState } from './flow-state.ts';

const flow = refundFlow();

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const entry = fc.oneof(
  fc.constantFrom('card', 'gift-card', 'other').map((value): [string, FlowAnswer] => ['paid-how', { kind: 'choice', value }]),
  fc.constantFrom('yes', 'no').map((value): [string, FlowAnswer] => ['has-code', { kind: 'choice', value }]),
  day.map((value): [string, FlowAnswer] => ['sent-on', { kind: 'date', day: value }]),
  fc.constant<[string, FlowAnswer]>(['sent-on', { kind: 'skipped' }]),
  fc.nat(99_999_999).map((hundredths): [string, FlowAnswer] => ['how-much', { kind: 'amount', hundredths }]),
);
const anyState: fc.Arbitrary<FlowState> = fc.record({
  answers: fc.uniqueArray(entry, { selector: ([id]) => id }).map((entries) => new Map(entries)),
  at: fc.constantFrom(null, 'paid-how', 'sent-on', 'wait', 'call'),
});

it('writes answers so that a person can read them', () => {
  const answers = new Map<string, FlowAnswer>([
    ['paid-how', { kind: 'choice', value: 'card' }],
    ['sent-on', { kind: 'date', day: '2026-11-01' }],
    ['how-much', { kind: 'amount', hundredths: 4905 }],
  ]);
  expect(formatFlowAddress({ answers, at: 'call' })).toBe('#/paid-how=card/sent-on=2026-11-01/how-much=49.05/call');
  expect(formatFlowAddress(freshFlow)).toBe('#/');
});

it('reads what it wrote, for any answers in any order', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const read = parseFlowAddress(flow, formatFlowAddress(state));
      expect([...read.answers]).toEqual([...state.answers]);
      expect(read.at).toBe(state.at);
    }),
  );
});

it('reads an address that a program has escaped on its way', () => {
  const hash = '#/paid-how=card/sent-on=2026-11-01/sent-on';
  expect(parseFlowAddress(flow, `#${encodeURIComponent(hash.slice(1))}`)).toEqual(parseFlowAddress(flow, hash));
});

it.each([
  ['#/paid-how=card/sent-on=2026-11-3', ['paid-how']],
  ['#/paid-how=card/sent-on=2026-02-30/how-much=5', ['paid-how']],
  ['#/paid-how=cash/sent-on=2026-11-01', []],
  ['#/paid-how=card/paid-how=other', ['paid-how']],
  ['#/paid-how=card/nothing=1', ['paid-how']],
  ['#/paid-how=card//sent-on=2026-11-01', ['paid-how']],
  ['#/paid-how=not-known', []],
  ['#/paid-how=card/how-much=-5', ['paid-how']],
  ['#/paid-how=card/how-much=4111111111111111', ['paid-how']],
  ['#/constructor=x', []],
  ['#main', []],
  ['#/%E0%A4%A', []],
  ['', []],
])('stands at the last sound step of %j', (hash, ids) => {
  const { answers, at } = parseFlowAddress(flow, hash);
  expect([...answers.keys()]).toEqual(ids);
  expect(at).toBeNull();
});

it('reads an anchor of the page as the place that it names', () => {
  expect(parseFlowAddress(flow, '#wait')).toEqual({ answers: new Map(), at: 'wait' });
});

it('reads anything at all, and keeps only sound answers', () => {
  const words = fc.constantFrom('paid-how', 'sent-on', 'how-much', 'card', 'wait', '=', '/', '#', '%', '%2F', '2026-11-01', '-', '1e9');
  const hashes = fc.oneof(
    fc.string(),
    fc.array(words).map((parts) => `#/${parts.join('')}`),
  );
  fc.assert(
    fc.property(hashes, (hash) => {
      const { answers } = parseFlowAddress(flow, hash);
      for (const answer of answers.values()) if (answer.kind === 'date') expect(isCalendarDay(answer.day)).toBe(true);
      expect(parseFlowAddress(flow, formatFlowAddress({ answers, at: null })).answers).toEqual(answers);
    }),
  );
});
