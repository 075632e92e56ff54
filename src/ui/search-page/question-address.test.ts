// A shared address asks the same question.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sensitiveCases } from '../../../tests/fixtures/sensitive-cases.ts';
import { findSensitive } from '../../guard/find-sensitive.ts';
import { formatAddress, holdsTooMuch, parseAddress } from './question-address.ts';

it('gives back what it was made from', () => {
  const asked = fc.record({
    question: fc
      .string({ minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== '' && findSensitive(text).length === 0),
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

it('never holds what the guard finds in a question', () => {
  for (const text of Object.values(sensitiveCases).flat()) {
    const question = text.replaceAll(/[«»]/g, '');
    const address = formatAddress({ question, topic: null, correct: true });
    expect(findSensitive(new URL(address, 'https://a.example').searchParams.get('q') ?? '')).toEqual([]);
  }
});

it('is not taken at its word when somebody else put a card number into it', () => {
  const search = '?q=why+was+4111+1111+1111+1111+declined';
  expect(holdsTooMuch(search)).toBe(true);
  expect(parseAddress(search).question).toBe('why was [card ending 1111] declined');
  expect(holdsTooMuch('?q=where+is+order+1048576')).toBe(false);
});
