/** A vector index that travels in two halves comes back whole, and halves of two indexes do not become one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vectorIndex } from '../../tests/fixtures/random-index.ts';
import { joinVectors, onlySentences, withoutSentences } from './split-vector-index.ts';
import { readVectorFile, writeVectorFile } from './vector-file.ts';

test('an index is the same after it travelled in two halves', () => {
  fc.assert(
    fc.property(vectorIndex, (index) => {
      const passages = readVectorFile(writeVectorFile(withoutSentences(index)));
      const sentences = readVectorFile(writeVectorFile(onlySentences(index)));
      expect(joinVectors(passages, sentences)).toEqual(index);
    }),
  );
});

test('sentences of another encoder are refused', () => {
  fc.assert(
    fc.property(vectorIndex, (index) => {
      const other = { ...onlySentences(index), encoderId: `${index.encoderId}x` };
      expect(() => joinVectors(withoutSentences(index), other)).toThrow('not of one index');
    }),
  );
});
