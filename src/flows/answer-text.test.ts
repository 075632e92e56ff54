// Answers in words, for the check, the case summary and a person.
import { expect, it } from 'vitest';
import { refundFlow } from '../../tests/fixtures/refund-flow.ts';
import { answerText } from './answer-text.ts';
import type { FlowAnswer } from './flow-answer.ts';

const { steps } = refundFlow();
const words = { language: 'en-GB', currency: 'GBP' };

it.each<[string, FlowAnswer, string]>([
  ['paid-how', { kind: 'choice', value: 'gift-card' }, 'Gift card'],
  ['has-code', { kind: 'choice', value: 'no' }, 'No'],
  ['sent-on', { kind: 'date', day: '2026-11-01' }, '1 November 2026'],
  ['sent-on', { kind: 'skipped' }, 'I do not know'],
  ['how-much', { kind: 'amount', hundredths: 123_450 }, '£1,234.50'],
  ['how-much', { kind: 'amount', hundredths: 2000 }, '£20'],
])('says the answer to %s: %j is %s', (id, answer, text) => {
  const question = steps[id];
  expect(question && answerText(question, answer, words)).toBe(text);
});
