/** Marks on a line: none covers another while there is room. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackMarks } from './stack-marks.ts';

describe('stackMarks', () => {
  it('leaves marks with room between them on the line', () => {
    expect(stackMarks([0, 20, 40], 10, 50).map(Math.abs)).toEqual([0, 0, 0]);
  });

  it('moves marks at the same place to both sides', () => {
    expect(stackMarks([5, 5, 5], 10, 50)).toEqual([0, -10, 10]);
  });

  it('never lets two marks cover each other while there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { maxLength: 30 }), (numbers) => {
        const places = numbers.toSorted((a, b) => a - b);
        const offsets = stackMarks(places, 10, 1000);
        places.forEach((place, a) => {
          places.slice(a + 1).forEach((other, step) => {
            const isApart = other - place >= 10 || Math.abs((offsets[a] ?? 0) - (offsets[a + 1 + step] ?? 0)) >= 10 - 1e-9;
            expect(isApart).toBe(true);
          });
        });
      }),
    );
  });
});
