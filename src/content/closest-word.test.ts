/** "Did you mean": near words are offered, far ones are not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closestWord } from './closest-word.ts';

test.each([
  ['qestions', ['title', 'questions', 'related'], 'questions'],
  ['Updated', ['updated'], 'updated'],
  ['titel', ['title'], 'title'],
  ['autopya', ['pay-early', 'autopay'], 'autopay'],
  ['colour', ['title', 'questions', 'related'], undefined],
  ['', ['title'], undefined],
  ['title', [], undefined],
])('%s among %j: %s', (word, known, expected) => {
  expect(closestWord(word, known)).toBe(expected);
});

test('a known word is always its own closest', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,20}$/), { minLength: 1 }), fc.nat(), (known, position) => {
      const word = known[position % known.length] ?? '';
      expect(closestWord(word, known)).toBe(word);
    }),
  );
});

test('one wrong, missing or added letter in a word of four or more does not hide it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,20}$/), fc.nat(), fc.constantFrom('wrong', 'missing', 'added'), (word, position, slip) => {
      const at = position % word.length;
      const kept = word.slice(0, at);
      const misspelt = slip === 'missing' ? kept + word.slice(at + 1) : `${kept}#${word.slice(slip === 'wrong' ? at + 1 : at)}`;
      expect(closestWord(misspelt, [word])).toBe(word);
    }),
  );
});
