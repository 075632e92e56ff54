// A shared address asks the same question.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAddress, parseAddress } from './question-address.ts';

it('gives back what it was made from', () => {
  const asked = fc.record({
    question: fc
      .string({ minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    topic: fc.constantFrom(null, 'billing', 'returns'),
    correct: fc.boolean(),
  });
  fc.assert(
    fc.property(asked, (address) => {
      expect(parseAddress(new URL(formatAddress(address), 'https://a.example').search)).toEqual(address);
    }),
  );
});

it('is the bare page without a question', () => {
  expect(formatAddress({ question: '', topic: 'billing', correct: true })).toBe('/search/');
  expect(parseAddress('')).toEqual({ question: '', topic: null, correct: true });
});
