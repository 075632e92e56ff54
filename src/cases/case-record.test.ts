// A case on this device, through its states and through storage.
import { expect, it } from 'vitest';
import { refundStory } from '../../tests/fixtures/case-story.ts';
import { answered, handedOver, parseCaseRecord, reopened } from './case-record.ts';
import type { CaseRecord } from './case-record.ts';

const record: CaseRecord = {
  number: 'HC-4K7P-W9TR',
  idempotencyKey: 'b1f7',
  createdAt: '2026-11-24T09:00:00.000Z',
  changedAt: '2026-11-24T09:05:00.000Z',
  story: refundStory,
  contact: { name: 'Ann Lee', email: 'ann@example.com' },
  state: { kind: 'draft' },
  origin: null,
};
const now = new Date('2026-11-25T10:00:00Z');

it('is handed over, answered, and open again when the answer did not help', () => {
  const handed = handedOver(record, 'email', now);
  expect(handed.state).toEqual({ kind: 'handed-over', way: 'email', at: now.toISOString(), number: null });
  const closed = answered(handed, new Date('2026-11-26T10:00:00Z'));
  expect(closed.state).toMatchObject({ kind: 'answered', way: 'email', answeredAt: '2026-11-26T10:00:00.000Z' });
  expect(reopened(closed, now).state).toEqual(handed.state);
});

it('cannot be answered before it was handed over', () => {
  expect(answered(record, now)).toBe(record);
  expect(reopened(record, now)).toBe(record);
});

it('comes back from storage as it went, in every state', () => {
  const handed = handedOver(record, 'adapter', now, 'BR-7F3K-2291');
  for (const one of [record, handed, answered(handed, now)]) expect(parseCaseRecord(JSON.parse(JSON.stringify(one)))).toEqual(one);
});

it.each([
  null,
  3,
  {},
  { ...record, number: '' },
  { ...record, state: { kind: 'lost' } },
  { ...record, createdAt: 'yesterday' },
  { ...record, story: null },
])('takes %j for none', (value) => {
  expect(parseCaseRecord(value)).toBeUndefined();
});
