// What somebody sees: a question, the check, or the outcome with its dates.
import { expect, it } from 'vitest';
import { refundFlow } from '../../tests/fixtures/refund-flow.ts';
import { parseFlowAddress } from './flow-address.ts';
import { answerQuestion, freshFlow, viewFlow } from './flow-state.ts';
import type { FlowView } from './flow-state.ts';

const flow = refundFlow();
const today = '2026-11-24';
const viewOf = (hash: string, day = today): FlowView => viewFlow(flow, parseFlowAddress(flow, hash), day);

it('asks the first question first, with nothing before it', () => {
  expect(viewOf('')).toMatchObject({
    kind: 'question',
    id: 'paid-how',
    given: undefined,
    before: null,
    progress: { number: 1, ofAbout: 4 },
  });
});

it('asks a question again with what was answered, and what was answered before it', () => {
  const view = viewOf('#/paid-how=card/sent-on=2026-11-20/sent-on');
  expect(view).toMatchObject({
    kind: 'question',
    id: 'sent-on',
    given: { kind: 'date', day: '2026-11-20' },
    before: 'paid-how',
    progress: { number: 2 },
  });
});

it('shows the answers to check before the outcome, and the outcome after', () => {
  expect(viewOf('#/paid-how=card/sent-on=2026-11-20')).toMatchObject({ kind: 'check', outcomeId: 'wait' });
  expect(viewOf('#/paid-how=card/sent-on=2026-11-20/wait')).toMatchObject({ kind: 'outcome', id: 'wait' });
});

it('shows an urgent outcome at once', () => {
  expect(viewOf('#/paid-how=card/sent-on=2026-11-01/how-much=250')).toMatchObject({ kind: 'outcome', id: 'call' });
});

it('works out the last day, and how many are left', () => {
  const hash = '#/paid-how=card/sent-on=2026-11-20/wait';
  expect(viewOf(hash)).toMatchObject({ deadlines: [{ day: '2026-12-04', daysLeft: 10 }] });
  expect(viewOf(hash, '2026-12-04')).toMatchObject({ deadlines: [{ daysLeft: 0 }] });
});

it('goes to the check again when the day, and with it the outcome, has changed since', () => {
  expect(viewOf('#/paid-how=gift-card/has-code=yes/sent-on=2026-11-20/wait', '2026-12-30')).toMatchObject({
    kind: 'check',
    outcomeId: 'ask-shop',
  });
});

it('shows an outcome to somebody who comes straight to it, with all of its evidence and no dates', () => {
  expect(viewOf('#wait')).toMatchObject({ kind: 'outcome', id: 'wait', deadlines: [{ day: null, daysLeft: null }] });
  expect(viewOf('#ask-shop')).toMatchObject({ evidence: [{ id: 'receipt' }, { id: 'code' }] });
});

it('starts at the beginning for somebody who comes straight to a later question', () => {
  expect(viewOf('#sent-on')).toMatchObject({ kind: 'question', id: 'paid-how' });
});

it('lists only the evidence that applies', () => {
  expect(viewOf('#/paid-how=card/sent-on=not-known/ask-shop')).toMatchObject({ evidence: [{ id: 'receipt' }] });
  expect(viewOf('#/paid-how=gift-card/has-code=no/ask-shop')).toMatchObject({ evidence: [{ id: 'receipt' }, { id: 'code' }] });
});

it('goes on to where an answer leads', () => {
  const state = answerQuestion(flow, { ...freshFlow, at: 'paid-how' }, 'paid-how', { kind: 'choice', value: 'card' }, today);
  expect(viewFlow(flow, state, today)).toMatchObject({ kind: 'question', id: 'sent-on' });
});

it('breaks on no JSON of a stranger', () => {
  expect(viewFlow({ ...flow, start: 'toString', steps: {} }, freshFlow, today)).toMatchObject({ kind: 'question' });
});
