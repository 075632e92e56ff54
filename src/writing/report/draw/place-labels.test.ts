/** Labels on the map: which fit, and where. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

const sizes = { lineHeight: 14, letterWidth: 6, clearance: 6, width: 1000, height: 700 };

describe('placeLabels', () => {
  it('writes to the right of a point that stands alone', () => {
    expect(placeLabels([{ x: 100, y: 100, text: 'Autopay' }], sizes)).toMatchObject([{ text: 'Autopay', anchor: 'start', x: 108 }]);
  });

  it('writes to the left of a point at the right edge', () => {
    expect(placeLabels([{ x: 995, y: 100, text: 'Autopay' }], sizes)[0]?.anchor).toBe('end');
  });

  it('gives the place to the more important of two points and leaves out what fits nowhere', () => {
    const crowd = Array.from({ length: 40 }, (_, number) => ({
      x: 500 + (number % 7),
      y: 300 + Math.floor(number / 7),
      text: `A long label number ${number}`,
    }));
    const labels = placeLabels(crowd, { ...sizes, clearance: 0 });
    expect(labels[0]?.text).toBe('A long label number 0');
    expect(labels.length).toBeLessThan(crowd.length);
  });

  it('keeps every label inside', () => {
    const point = fc.record({ x: fc.nat(1000), y: fc.nat(700), text: fc.string({ minLength: 1, maxLength: 30 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        for (const { x, anchor, text } of placeLabels(points, sizes)) {
          const width = text.length * sizes.letterWidth;
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(sizes.width);
        }
      }),
    );
  });
});
