// Groups of the same meaning: the same as another implementation of average linkage finds, only sooner.
import { agnes } from 'ml-hclust';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cosine, toUnitLength } from '../report/article-vectors.ts';
import { seededRandom } from '../report/seeded-random.ts';
import { groupByMeaning } from './group-by-meaning.ts';

/** Drawn at random from a seed: vectors that a property test makes up itself have many equal distances, and then any tree will do. */
function randomVectors(seed: number, count: number): readonly Float32Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => toUnitLength(Float32Array.from({ length: 5 }, () => random() - 0.5)));
}

it('finds the groups that ml-hclust finds', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2, max: 40 }), fc.constantFrom(0.2, 0.5, 0.8), (seed, count, sameMeaning) => {
      const vectors = randomVectors(seed, count);
      const tree = agnes(
        vectors.map((a) => vectors.map((b) => 1 - cosine(a, b))),
        { method: 'average', isDistanceMatrix: true },
      );
      const expected = tree.cut(1 - sameMeaning).map((group) => group.indices().toSorted((a, b) => a - b));
      expect(groupByMeaning(vectors, sameMeaning)).toEqual(expected.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)));
    }),
  );
});

it('takes equal texts for one group, and nothing for none', () => {
  const same = Float32Array.of(1, 0);
  expect(groupByMeaning([same, Float32Array.of(0, 1), same, same], 0.5)).toEqual([[0, 2, 3], [1]]);
  expect(groupByMeaning([], 0.5)).toEqual([]);
  expect(groupByMeaning([same], 0.5)).toEqual([[0]]);
});
