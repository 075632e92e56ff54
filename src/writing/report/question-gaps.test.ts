/** Gaps: which questions count as lost, and how they are grouped. */
import { describe, expect, it } from 'vitest';
import { farFrom, findGaps } from './question-gaps.ts';
import type { AskedQuestion } from './question-gaps.ts';

const asked = (text: string, nearest: number, direction: readonly number[], winner = 'billing/autopay'): AskedQuestion => ({
  text,
  nearest,
  winner,
  state: 'unknown',
  vector: Float32Array.from(direction),
});

describe('farFrom', () => {
  it('is what three in four of the found questions reach', () => {
    const found = Array.from({ length: 100 }, (_, number) => number / 100);
    expect(farFrom(found)).toBe(0.25);
  });

  it('calls nothing far when nothing was found', () => {
    expect(farFrom([])).toBe(0);
  });
});

describe('findGaps', () => {
  it('puts lost questions of one meaning together and leaves found ones out', () => {
    const gaps = findGaps(
      [
        asked('pay in bitcoin', 0.2, [1, 0]),
        asked('do you take crypto', 0.25, [0.9, 0.436]),
        asked('my parcel', 0.1, [0, -1]),
        asked('charged twice', 0.8, [1, 0]),
      ],
      0.3,
    );
    expect(gaps.map(({ questions }) => questions.map(({ text }) => text).sort())).toEqual([
      ['do you take crypto', 'pay in bitcoin'],
      ['my parcel'],
    ]);
  });

  it('counts a question as lost when the engine itself says that nothing fits', () => {
    const gaps = findGaps([{ ...asked('weather', 0.9, [1, 0]), state: 'nothing-fits' }], 0.3);
    expect(gaps).toHaveLength(1);
  });

  it('leaves out a far question whose article is found all the same', () => {
    expect(findGaps([{ ...asked('twice', 0.1, [1, 0]), state: 'found' }], 0.3)).toEqual([]);
  });

  it('names the articles that came first, most often first', () => {
    const gaps = findGaps([asked('a', 0, [1, 0], 'x/b'), asked('b', 0, [1, 0], 'x/a'), asked('c', 0, [1, 0], 'x/a')], 0.3);
    expect(gaps[0]?.winners).toEqual(['x/a', 'x/b']);
  });
});
