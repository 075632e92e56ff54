/** A passage index that travels in two halves comes back whole, and halves of two indexes do not become one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageIndex } from '../../tests/fixtures/random-index.ts';
import { readPassageFile, writePassageFile } from './passage-file.ts';
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
