// What the guard says beside a field.
import { expect, it } from 'vitest';
import { findSensitive } from '../../guard/find-sensitive.ts';
import { noticeWords } from './guard-words.ts';

it('says what it sees and why it is better left out', () => {
  expect(noticeWords(findSensitive('4111 1111 1111 1111'))).toBe(
    'This looks like a full card number. Nobody needs all of it to help you. The last four digits are enough.',
  );
});

it('names each kind once when there are several', () => {
  expect(noticeWords(findSensitive('4111 1111 1111 1111 and 5555 5555 5555 4444, cvv 123'))).toBe(
    'This looks like a full card number and the security code of a card. Keep them to yourself: nobody who helps you needs them.',
  );
});
