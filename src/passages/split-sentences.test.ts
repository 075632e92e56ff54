/** Where sentences end, and that no letter is lost on the way. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

test.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['It takes 2.5 days. Wait.', ['It takes 2.5 days.', 'Wait.']],
  ['Use a card, e.g. Visa. Then pay.', ['Use a card, e.g. Visa.', 'Then pay.']],
  ['Ask Dr. Brown. He knows.', ['Ask Dr. Brown.', 'He knows.']],
  ['Write to help@brindle.example. We answer.', ['Write to help@brindle.example.', 'We answer.']],
  ['No stop at the end', ['No stop at the end']],
  ['  \n ', []],
])('%j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

test('every letter of a text is in exactly one sentence, in order', () => {
  const withoutSpace = (text: string): string => text.replace(/\s+/g, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(withoutSpace(splitSentences(text).join(' '))).toBe(withoutSpace(text));
    }),
  );
});
