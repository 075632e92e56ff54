// Which case the page opens with, and that nothing is asked twice and nothing written is lost.
import { describe, expect, it } from 'vitest';
import { emptyCaseDraft } from './case-draft.ts';
import type { CaseDraft } from './case-draft.ts';
import { handedOver } from './case-record.ts';
import type { CaseRecord } from './case-record.ts';
import { chooseCase, newCase, withNewerDraft } from './choose-case.ts';

const now = new Date('2026-11-24T09:00:00Z');
const later = new Date('2026-11-25T09:00:00Z');
const draft: CaseDraft = {
  ...emptyCaseDraft,
  reason: 'Refund not received',
  topic: 'returns',
  facts: [{ label: 'Returned on', value: '4 November 2026' }],
  evidence: [
    { what: 'Proof of posting', ready: false },
    { what: 'Photos', ready: true },
  ],
  tried: ['Where is my refund?'],
  wish: 'My money back',
};
const nothing = { records: [], number: null, draft: null, question: null, now };

describe('chooseCase', () => {
  it('begins with the question of the tab when there is nothing else', () => {
    const record = chooseCase({ ...nothing, question: 'where is my refund' });
    expect(record.story.happened).toBe('where is my refund');
    expect(record.state.kind).toBe('draft');
  });

  it('begins with what a flow has learned', () => {
    expect(chooseCase({ ...nothing, draft }).story).toMatchObject({
      reason: 'Refund not received',
      facts: draft.facts,
      wish: 'My money back',
    });
  });

  it('does not begin the same draft twice', () => {
    const first = chooseCase({ ...nothing, draft });
    expect(chooseCase({ ...nothing, draft, records: [first] })).toBe(first);
    const sent = handedOver(first, 'email', later);
    expect(chooseCase({ ...nothing, draft, records: [sent] })).toBe(sent);
  });

  it('goes on with the newest case that is not handed over', () => {
    const old = newCase(null, 'old', now);
    const recent = newCase(null, 'recent', later);
    const sent = handedOver(newCase(null, 'sent', later), 'email', later);
    expect(chooseCase({ ...nothing, records: [old, recent, sent] })).toBe(recent);
  });

  it('takes a new question in place of an earlier one that nobody added to', () => {
    const first = chooseCase({ ...nothing, question: 'where is my refund' });
    const second = chooseCase({ ...nothing, records: [first], question: 'how do I change my number', now: later });
    expect(second.number).toBe(first.number);
    expect(second.story.happened).toBe('how do I change my number');
  });

  it('goes on with what the customer wrote, whatever was asked since', () => {
    const written = { ...chooseCase({ ...nothing, question: 'where is my refund' }), changedAt: later.toISOString() };
    expect(chooseCase({ ...nothing, records: [written], question: 'how do I change my number', now: later })).toBe(written);
  });

  it('begins another case for a question that is brought along on purpose, once', () => {
    const written = { ...chooseCase({ ...nothing, question: 'where is my refund' }), changedAt: later.toISOString() };
    const brought = { ...nothing, question: 'how do I change my number', carried: true, now: later };
    const second = chooseCase({ ...brought, records: [written] });
    expect(second.number).not.toBe(written.number);
    expect(second.story.happened).toBe('how do I change my number');
    expect(chooseCase({ ...brought, records: [written, second] })).toBe(second);
  });

  it('keeps no card number in what it says a case was made from', () => {
    expect(JSON.stringify(chooseCase({ ...nothing, question: 'why was 4111 1111 1111 1111 declined' }))).not.toContain('4111 1111');
  });

  it('shows the case that the fragment names', () => {
    const sent = handedOver(newCase(null, 'sent', now), 'email', later);
    expect(chooseCase({ ...nothing, draft, records: [newCase(null, 'a', now), sent], number: sent.number })).toBe(sent);
  });

  it('keeps no card number that was asked in search', () => {
    expect(chooseCase({ ...nothing, question: 'why was 4111 1111 1111 1111 declined' }).story.happened).toBe(
      'why was [card ending 1111] declined',
    );
  });

  it('gives each case a number and a key of its own', () => {
    const numbers = Array.from({ length: 50 }, () => newCase(null, null, now));
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(50);
    expect(new Set(numbers.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(50);
  });
});

describe('withNewerDraft', () => {
  const edited: CaseRecord = {
    ...newCase(draft, null, now),
    story: {
      ...newCase(draft, null, now).story,
      happened: 'I sent the boots back.',
      wish: 'My money and the postage',
      evidence: [
        { what: 'Proof of posting', ready: true },
        { what: 'Photos', ready: true },
      ],
    },
  };
  const newer: CaseDraft = {
    ...draft,
    facts: [
      { label: 'Returned on', value: '5 November 2026' },
      { label: 'Amount', value: '£89.99' },
    ],
    evidence: [
      { what: 'Proof of posting', ready: false },
      { what: 'Photos', ready: false },
    ],
    wish: 'The refund',
  };

  it('takes what the flow says now and keeps what the customer wrote', () => {
    const { story } = withNewerDraft(edited, newer, later);
    expect(story.facts).toEqual(newer.facts);
    expect(story.happened).toBe('I sent the boots back.');
    expect(story.wish).toBe('My money and the postage');
    expect(story.evidence).toEqual([
      { what: 'Proof of posting', ready: true },
      { what: 'Photos', ready: false },
    ]);
  });

  it('is what the page does when somebody comes back from the flow', () => {
    const chosen = chooseCase({ ...nothing, records: [edited], draft: newer });
    expect(chosen.number).toBe(edited.number);
    expect(chosen.origin).toEqual(newer);
  });
});
