/** Passages drawn towards the mean of their article. */
import { describe, expect, test } from 'vitest';
import { leanToArticle } from './lean-to-article.ts';

const east = Float32Array.of(1, 0);
const north = Float32Array.of(0, 1);
const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  (a?.[0] ?? 0) * (b?.[0] ?? 0) + (a?.[1] ?? 0) * (b?.[1] ?? 0);

describe('leaning to the article', () => {
  test('leaves the only passage of an article as it is', () => {
    const [only] = leanToArticle([east, north], [0, 1]);
    expect([...(only ?? [])]).toEqual([1, 0]);
  });

  test('brings passages of one article nearer to each other, and not into one', () => {
    const [first, second] = leanToArticle([east, north], [0, 0]);
    expect(cosine(first, second)).toBeGreaterThan(0.1);
    expect(cosine(first, second)).toBeLessThan(0.6);
  });

  test('keeps the length of 1', () => {
    const [first] = leanToArticle([east, north], [0, 0]);
    expect(cosine(first, first)).toBeCloseTo(1, 6);
  });

  test('does not touch what was given, nor turns nothing into something', () => {
    const nothing = Float32Array.of(0, 0);
    expect(leanToArticle([nothing], [0]).map((vector) => [...vector])).toEqual([[0, 0]]);
    leanToArticle([east, north], [0, 0]);
    expect([...east]).toEqual([1, 0]);
  });
});
