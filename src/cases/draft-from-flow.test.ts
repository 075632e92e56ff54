// What somebody said in a flow reaches the case, in words.
import { expect, it } from 'vitest';
import { refundFlow } from '../../tests/fixtures/refund-flow.ts';
import { parseFlowAddress } from '../flows/flow-address.ts';
import { viewFlow } from '../flows/flow-state.ts';
import type { CaseDraft } from './case-draft.ts';
import { draftFromFlow } from './draft-from-flow.ts';

const flow = refundFlow();
const draftAt = (hash: string): CaseDraft =>
  draftFromFlow(flow, viewFlow(flow, parseFlowAddress(flow, hash), '2026-11-24'), {
    question: 'my money is not here',
    ready: new Set(['receipt']),
    language: 'en-GB',
    currency: 'GBP',
  });

it('carries answers, evidence with its ticks, reason and wish', () => {
  expect(draftAt('#/paid-how=gift-card/has-code=no/ask-shop')).toMatchObject({
    reason: 'Refund not received',
    topic: 'billing',
    urgent: false,
    question: 'my money is not here',
    facts: [
      { label: 'Paid by', value: 'Gift card' },
      { label: 'Do you have the code?', value: 'No' },
    ],
    tried: ['The guide “Where is my refund?”'],
    evidence: [
      { what: 'The receipt', ready: true },
      { what: 'The code of the gift card', ready: false },
    ],
    wish: 'The refund',
  });
});

it('carries what is known so far from the middle of a flow', () => {
  expect(draftAt('#/paid-how=card')).toMatchObject({
    reason: 'Where is my refund?',
    facts: [{ value: 'Bank card' }],
    evidence: [],
    wish: null,
  });
});

it('is urgent where the outcome is, with the channels that the outcome names', () => {
  expect(draftAt('#/paid-how=card/sent-on=2026-11-01/how-much=250')).toMatchObject({ urgent: true, channels: ['security-line'] });
});
