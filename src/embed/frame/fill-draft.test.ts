// What a host knows, in a draft that belongs to the customer.
import { expect, test } from 'vitest';
import { emptyCaseDraft } from '../../cases/case-draft.ts';
import { fillDraft } from './fill-draft.ts';

test('an empty draft takes what the host knows', () => {
  const draft = fillDraft(undefined, { email: 'a@b.example', orderNumber: 'B-1', subject: 'Refund', message: 'Where is it?' }, 'returns');
  expect(draft).toMatchObject({ reason: 'Refund', topic: 'returns', question: 'Where is it?', orderNumber: 'B-1' });
  expect(draft.facts).toEqual([{ label: 'Email', value: 'a@b.example' }]);
});

test('what the customer wrote is never overwritten', () => {
  const written = {
    ...emptyCaseDraft,
    reason: 'Mine',
    question: 'My words',
    orderNumber: 'C-2',
    facts: [{ label: 'Email', value: 'mine@b.example' }],
  };
  expect(fillDraft(written, { subject: 'Yours', message: 'Yours', orderNumber: 'B-1', email: 'a@b.example' })).toEqual(written);
});

test('the same facts said again are there once', () => {
  const once = fillDraft(undefined, { facts: [{ label: 'Paid on', value: '14 November 2026' }] });
  expect(fillDraft(once, { facts: [{ label: 'Paid on', value: '14 November 2026' }] })).toEqual(once);
});
