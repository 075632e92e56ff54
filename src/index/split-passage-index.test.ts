/** A passage index that travels in two halves comes back whole, and halves of two indexes do not become one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageIndex } from '../../tests/fixtures/random-index.ts';
import { readPassageFile, writePassageFile } from './passage-file.ts';
import type { PassageIndex } from './passage-index.ts';
import { joinPassages, outlineOf, textsOf } from './split-passage-index.ts';

test('an index is the same after it travelled in two halves', () => {
  fc.assert(
    fc.property(passageIndex, (index) => {
      const outline = readPassageFile(writePassageFile(outlineOf(index)));
      const texts = readPassageFile(writePassageFile(textsOf(index)));
      expect(joinPassages(outline, texts)).toEqual(index);
    }),
  );
});

test('halves of two different indexes do not become one', () => {
  fc.assert(
    fc.property(passageIndex, passageIndex, (one, other) => {
      fc.pre(one.passages.map(({ kind }) => kind).join() !== other.passages.map(({ kind }) => kind).join());
      expect(() => joinPassages(outlineOf(one), textsOf(other))).toThrow(/outline/);
    }),
  );
});

test('of an article with very many questions the first travel with the outline, the others with the texts', () => {
  const question = (text: string) => ({
    article: 0,
    kind: 'question' as const,
    anchor: null,
    headingPath: [],
    sentences: [{ text, isStep: false }],
  });
  const index: PassageIndex = {
    articles: [{ id: 'billing/autopay', title: 'Autopay', topic: 'billing', updated: '2026-11-25', keywords: [] }],
    passages: Array.from({ length: 60 }, (_, number) => question(`question ${number}`)),
    flows: [],
  };
  const textOf = ({ passages }: PassageIndex) => passages.map(({ sentences }) => sentences[0]?.text ?? '');

  expect(textOf(outlineOf(index)).slice(46, 50)).toEqual(['question 46', 'question 47', '', '']);
  expect(textOf(textsOf(index)).slice(46, 50)).toEqual(['', '', 'question 48', 'question 49']);
  expect(joinPassages(outlineOf(index), textsOf(index))).toEqual(index);
});
