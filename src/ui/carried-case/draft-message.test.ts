// The first message to a person: short, in order, and without what must not leave the page.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyCaseDraft } from '../../cases/case-draft.ts';
import type { CaseDraft } from '../../cases/case-draft.ts';
import { findSensitive } from '../../guard/find-sensitive.ts';
import { draftMessage } from './draft-message.ts';

const draft: CaseDraft = {
  ...emptyCaseDraft,
  reason: 'Refund not received',
  question: 'where is my money',
  orderNumber: '48213',
  facts: [{ label: 'Sent back on:', value: '3 November 2026' }],
  tried: ['Where is my refund?'],
  evidence: [
    { what: 'Proof of posting', ready: true },
    { what: 'The answer of the shop', ready: false },
  ],
  wish: 'Look for the refund.',
};

it('says what it is about, what is known, what was tried, what is ready and what is asked for', () => {
  expect(draftMessage(draft)).toEqual({
    subject: 'Refund not received, order 48213',
    body: [
      'Refund not received',
      'My question: where is my money',
      'Order number: 48213\nSent back on: 3 November 2026',
      'I have read or tried:\n- Where is my refund?',
      'I have ready:\n- Proof of posting',
      'What I ask for: Look for the refund.',
    ].join('\n\n'),
  });
});

it('a question alone is subject and body', () => {
  expect(draftMessage({ ...emptyCaseDraft, question: 'where is my money' })).toEqual({
    subject: 'where is my money',
    body: 'My question: where is my money',
  });
});

it('never holds what the guard finds, in the subject no more than in the body', () => {
  const secret = fc.constantFrom('4111 1111 1111 1111', 'GB82 WEST 1234 5698 7654 32', 'my password is hunter22', 'PIN 4821');
  fc.assert(
    fc.property(fc.string({ maxLength: 90 }), secret, fc.string({ maxLength: 40 }), (before, hidden, after) => {
      const text = `${before} ${hidden} ${after}`;
      const { subject, body } = draftMessage({ ...draft, reason: text, question: text, facts: [{ label: 'Note', value: text }] });

      expect(findSensitive(body)).toEqual([]);
      expect(findSensitive(subject)).toEqual([]);
    }),
  );
});
