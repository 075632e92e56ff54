// The list of questions that were asked on this device.
import { expect, it } from 'vitest';
import { parseRecent, withRecent } from './recent-questions.ts';

it('puts the newest first and keeps eight', () => {
  const asked = Array.from({ length: 10 }, (_, number) => `question ${number}`);
  const recent = asked.reduce<readonly string[]>(withRecent, []);
  expect(recent).toHaveLength(8);
  expect(recent[0]).toBe('question 9');
});

it('has a question once, however it was written', () => {
  expect(withRecent(['where is my refund', 'late fee'], '  Where is   my refund ')).toEqual(['Where is my refund', 'late fee']);
});

it('leaves out nothing at all and long stories', () => {
  expect(withRecent(['late fee'], '  ')).toEqual(['late fee']);
  expect(withRecent(['late fee'], 'and then '.repeat(40))).toEqual(['late fee']);
});

it.each([null, '', 'not JSON', '{}', '[1, null, ""]'])('takes %j for an empty list', (text) => {
  expect(parseRecent(text)).toEqual([]);
});
