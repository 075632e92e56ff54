// What somebody who helps gets to read.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refundStory } from '../../tests/fixtures/case-story.ts';
import { findSensitive } from '../guard/find-sensitive.ts';
import { emptyCaseDraft } from './case-draft.ts';
import { isEmptyStory, maskCaseStory, storyFromDraft } from './case-story.ts';
import { summarise, summaryHtml, summaryText } from './case-summary.ts';

const options = { number: 'HC-4K7P-W9TR', day: '2026-11-24', language: 'en-GB' };

it('says what happened, when, how much, what was tried, what is ready and what is wished, and nothing that was left blank', () => {
  expect(summaryText(summarise(refundStory, options))).toBe(`Refund not received

Case: HC-4K7P-W9TR
Written on: 24 November 2026
Order number: 1048576
Returned on: 4 November 2026
Amount: £89.99

What happened
I sent the boots back on 4 November.
The shop says that it has paid.

Tried so far
- Where is my refund?
- Asked the shop

Evidence I have ready
- Proof of posting

What I ask for
My £89.99 back.`);
});

it('says first that a case is urgent', () => {
  expect(summaryText(summarise({ ...refundStory, urgent: true }, options))).toContain(
    'Written on: 24 November 2026\nUrgent: Yes\nOrder number',
  );
});

it('has a title and a number when nothing else was written', () => {
  const story = storyFromDraft(emptyCaseDraft, null);
  expect(isEmptyStory(story)).toBe(true);
  expect(summaryText(summarise(story, options))).toBe('A question\n\nCase: HC-4K7P-W9TR\nWritten on: 24 November 2026');
});

it('asks nothing that a flow has learned', () => {
  const story = storyFromDraft(
    { ...emptyCaseDraft, reason: 'Refund', facts: [{ label: 'Paid on', value: '1 May' }], question: 'where is it' },
    'other',
  );
  expect(story.facts).toEqual([{ label: 'Paid on', value: '1 May' }]);
  expect(story.happened).toBe('where is it');
});

it('takes the question of search where no draft brings one', () => {
  expect(storyFromDraft(emptyCaseDraft, 'where is my refund').happened).toBe('where is my refund');
});

const anyStory = fc.record({
  reason: fc.string(),
  topic: fc.constant(null),
  urgent: fc.boolean(),
  happened: fc.oneof(fc.string(), fc.constantFrom('4111 1111 1111 1111', 'my password is sunshine', '<img src=x onerror=alert(1)>')),
  facts: fc.array(
    fc.record({
      label: fc.oneof(fc.string(), fc.constantFrom('Password', 'CVV', 'OTP')),
      value: fc.oneof(fc.string(), fc.constantFrom('sunshine', '123', '482913')),
    }),
  ),
  orderNumber: fc.string(),
  tried: fc.array(fc.string()),
  evidence: fc.array(fc.record({ what: fc.string(), ready: fc.boolean() })),
  wish: fc.string(),
});

it('holds nothing that the guard finds in a field, once the story is masked', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const masked = maskCaseStory(story);
      const texts = [
        masked.reason,
        masked.happened,
        masked.orderNumber,
        masked.wish,
        ...masked.tried,
        ...masked.evidence.map(({ what }) => what),
      ];
      for (const text of texts) expect(findSensitive(text)).toEqual([]);
      for (const { label, value } of masked.facts) expect(findSensitive(`${label}: ${value}`)).toEqual([]);
      expect(maskCaseStory(masked)).toEqual(masked);
    }),
  );
});

it('writes HTML in which every text is text, whatever it looks like', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const summary = summarise(story, options);
      const texts = summaryHtml(summary).split(/<\/?(?:h3|h4|dl|div|dt|dd|p|ul|li)>/);
      for (const text of texts) expect(text).toMatch(/^(?:[^<>"'&]|&(?:amp|lt|gt|quot|#39);)*$/);
      const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
      const read = texts.map((text) => text.replaceAll(/&([^;]+);/g, (_, name: string) => entities[name] ?? ''));
      expect(read).toContain(summary.title);
    }),
  );
});
