/** The file of hints and the two ways to keep words small. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishWords } from './frequent-words.ts';
import { frontCode, readFrontCoded } from './front-coding.ts';
import { readHintsFile, writeHintsFile } from './hints-file.ts';
import { IndexFileError } from './index-file-error.ts';
import { buildWordFilter, mayHave } from './word-filter.ts';

const word = fc.stringMatching(/^[a-z]{1,12}$/);
const wordList = fc.uniqueArray(word, { maxLength: 60 }).map((words) => words.sort());
const phrase = fc.stringMatching(/^[a-z ]{1,20}$/);

describe('hints', () => {
  const hints = fc.record({
    synonyms: fc.array(fc.record({ words: fc.array(phrase, { minLength: 2, maxLength: 4 }) }), { maxLength: 5 }),
    pins: fc.array(fc.record({ article: fc.nat(500), questions: fc.array(phrase, { minLength: 1, maxLength: 3 }) }), { maxLength: 4 }),
    frequentWords: wordList,
    rareWords: wordList.map(buildWordFilter),
  });

  test('come back as they were written', () => {
    fc.assert(
      fc.property(hints, (written) => {
        expect(readHintsFile(writeHintsFile(written))).toEqual(written);
      }),
    );
  });

  test('cut short or with a bit turned are a typed error', () => {
    fc.assert(
      fc.property(hints, fc.nat(), fc.nat(7), fc.boolean(), (written, place, bit, cut) => {
        const file = writeHintsFile(written);
        const damaged = cut ? file.slice(0, place % file.length) : file.slice();
        if (!cut) damaged[place % file.length] = (damaged[place % file.length] ?? 0) ^ (1 << bit);
        try {
          expect(readHintsFile(damaged)).toEqual(written);
        } catch (error) {
          expect(error).toBeInstanceOf(IndexFileError);
        }
      }),
    );
  });
});

test('front coding gives every list of words back', () => {
  fc.assert(
    fc.property(wordList, (words) => {
      expect(readFrontCoded(frontCode(words))).toEqual(words);
    }),
  );
});

describe('a filter of words', () => {
  test('never forgets a word', () => {
    fc.assert(
      fc.property(wordList, (words) => {
        const filter = buildWordFilter(words);
        for (const known of words) expect(mayHave(filter, known)).toBe(true);
      }),
    );
  });

  test('takes about one foreign word in 120 for its own', () => {
    const filter = buildWordFilter(Array.from({ length: 4000 }, (_, number) => `own${number}`));
    const wrong = Array.from({ length: 4000 }, (_, number) => `foreign${number}`).filter((foreign) => mayHave(filter, foreign)).length;
    expect(wrong / 4000).toBeLessThan(0.02);
  });
});

test('the words of English leave out those of the site', () => {
  const { frequentWords, rareWords } = englishWords(new Set(['about']));
  expect(frequentWords).not.toContain('about');
  expect(frequentWords).toContain('friend');
  expect(mayHave(rareWords, 'enable')).toBe(true);
});
