// Storage may hold anything: only a question of the right shape is taken.
import { expect, it } from 'vitest';
import { parseAskedQuestion } from './asked-question.ts';

it('gives back what was kept', () => {
  const asked = { question: 'where is my money', path: '/returns/refund-times/', anchor: null };
  expect(parseAskedQuestion(JSON.stringify(asked))).toEqual(asked);
});

it.each([null, '', 'not JSON', '[]', 'null', '{"question":1}'])('takes %j for no question', (text) => {
  expect(parseAskedQuestion(text)).toBeUndefined();
});
