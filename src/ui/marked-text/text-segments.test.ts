// Cutting a sentence at its marked words never loses or doubles a letter.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textSegments } from './text-segments.ts';

it('marks the spans and nothing else', () => {
  expect(
    textSegments('They took it twice', [
      { start: 5, end: 9 },
      { start: 13, end: 18 },
    ]),
  ).toEqual([
    { text: 'They ', isMarked: false },
    { text: 'took', isMarked: true },
    { text: ' it ', isMarked: false },
    { text: 'twice', isMarked: true },
  ]);
});

it('gives back the text whatever the spans are', () => {
  const spans = fc.array(fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }) }));
  fc.assert(
    fc.property(fc.string(), spans, (text, list) => {
      expect(
        textSegments(text, list)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
