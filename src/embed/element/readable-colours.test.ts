// Colours that nobody could read give way. That any CSS colour is read as it is painted, a browser test shows.
import { expect, test } from 'vitest';
import { replacementFor } from './readable-colours.ts';

test('a readable pair stays as it is', () => {
  expect(replacementFor([255, 255, 255], [11, 93, 78])).toBeUndefined();
});

test('white on yellow becomes black, and black on navy becomes white', () => {
  expect(replacementFor([255, 255, 255], [255, 220, 0])).toBe('black');
  expect(replacementFor([0, 0, 0], [0, 0, 90])).toBe('white');
});

test('for every background one of the two can be read', () => {
  for (let grey = 0; grey <= 255; grey += 1) {
    const front = replacementFor([grey, grey, grey], [grey, grey, grey]);
    expect(front).toBeDefined();
    expect(replacementFor(front === 'white' ? [255, 255, 255] : [0, 0, 0], [grey, grey, grey])).toBeUndefined();
  }
});
