// No question carries a card number into an address.
import { expect, it } from 'vitest';
import { sensitiveCases } from '../../../tests/fixtures/sensitive-cases.ts';
import { findSensitive } from '../../guard/find-sensitive.ts';
import { formatAddress, parseAddress } from './question-address.ts';
import { safeAddress } from './safe-address.ts';

it('never holds what the guard finds in a question', async () => {
  for (const text of Object.values(sensitiveCases).flat()) {
    const asked = await safeAddress({ question: text.replaceAll(/[«»]/g, ''), topic: null, correct: true });
    const address = new URL(formatAddress(asked), 'https://a.example');
    expect(findSensitive(address.searchParams.get('q') ?? '')).toEqual([]);
  }
});

it('masks what somebody else put into a link', async () => {
  const asked = await safeAddress(parseAddress('?q=why+was+4111+1111+1111+1111+declined&topic=billing'));
  expect(asked).toEqual({ question: 'why was [card ending 1111] declined', topic: 'billing', correct: true });
});

it('leaves an order number alone', async () => {
  expect((await safeAddress(parseAddress('?q=where+is+order+1048576'))).question).toBe('where is order 1048576');
});
