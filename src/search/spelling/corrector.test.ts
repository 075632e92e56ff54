/** What the spelling corrector changes, and what it leaves alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWordFilter } from '../../index/word-filter.ts';
import { stem } from '../words/tokenize.ts';
import { createCorrector } from './corrector.ts';
import { editCost } from './edit-cost.ts';

const siteWords = {
  money: 30,
  payment: 40,
  password: 20,
  received: 5,
  account: 60,
  instalment: 12,
  cancel: 9,
  dispute: 30,
  card: 80,
  form: 3,
  notes: 4,
  letters: 5,
  let: 9,
  order: 40,
  or: 90,
};
const corrector = createCorrector({
  wordCounts: new Map(Object.entries(siteWords)),
  stems: new Map(Object.keys(siteWords).map((word, number) => [stem(word), number])),
  frequentWords: ['couch', 'friend', 'weather'],
  rareWords: buildWordFilter(['margarine', 'enable', 'harbour', 'lantern', 'velvet']),
});
const read = (question: string): string => corrector.correct(question, false)?.corrected ?? question;

describe('corrects', () => {
  test.each([
    ['paymnet', 'payment'],
    ['pasword', 'password'],
    ['recieved', 'received'],
    ['acount', 'account'],
    ['instalmant', 'instalment'],
    ['cancle', 'cancel'],
    ['passwprd', 'password'],
    ['wether', 'weather'],
    ['fomr', 'form'],
    ['crad', 'card'],
    ['mony', 'money'],
    ['notess', 'notes'],
    ['lettes', 'letters'],
    ['orrer', 'order'],
  ])('%s to %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  test('only the words that are wrong, and keeps all signs between them', () => {
    expect(read('  my  acount, "please"!\n')).toBe('  my  account, "please"!\n');
  });
});

describe('leaves alone', () => {
  test.each([
    ['a word of the site', 'account'],
    ['another form of a word of the site', 'payments cancelled'],
    ['a form with a doubled or a dropped letter', 'letting maker'],
    ['a frequent word that the site does not use', 'couches'],
    ['a rarer word', 'margarine enable'],
    ['a code', 'acc0unt BR-4021'],
    ['a short word', 'crd'],
    ['a name inside of a sentence', 'with Acount in Leeds'],
    ['another language', 'wann bekomme ich mein geld zurück'],
  ])('%s', (_, question) => {
    expect(read(question)).toBe(question);
  });

  test('everything, where the words of English are not there', () => {
    const bare = createCorrector({
      wordCounts: new Map([['payment', 1]]),
      stems: new Map(),
      frequentWords: [],
      rareWords: new Uint8Array(0),
    });
    expect(bare.correct('paymnet', false)).toBeNull();
  });

  test('what has been corrected already', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(siteWords)), { minLength: 1, maxLength: 5 }), (words) => {
        expect(read(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });
});

describe('the cost of an edit', () => {
  const word = fc.stringMatching(/^[a-z]{1,10}$/);

  test('is nothing for the same word and something for any other', () => {
    fc.assert(fc.property(word, word, (a, b) => editCost(a, b, 99) > 0 === (a !== b)));
  });

  test('is less for a neighbouring key than for a far one', () => {
    expect(editCost('card', 'csrd', 9)).toBeLessThan(editCost('card', 'cprd', 9));
  });

  test('is less for two letters in the wrong order than for two wrong letters', () => {
    expect(editCost('paymnet', 'payment', 9)).toBeLessThan(editCost('paymqzt', 'payment', 9));
  });

  test('comes back as Infinity above the limit', () => {
    expect(editCost('card', 'payment', 1)).toBe(Infinity);
  });
});
