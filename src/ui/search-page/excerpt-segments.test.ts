// An excerpt is text, whatever it looks like.
import { expect, it } from 'vitest';
import { excerptSegments } from './excerpt-segments.ts';

it('marks what Pagefind marked', () => {
  expect(excerptSegments('your <mark>refund</mark> goes back')).toEqual([
    { text: 'your ', isMarked: false },
    { text: 'refund', isMarked: true },
    { text: ' goes back', isMarked: false },
  ]);
});

it('reads entities, and leaves any other tag as the text it is', () => {
  expect(excerptSegments('Terms &amp; <img src=x> &lt;b&gt;')).toEqual([{ text: 'Terms & <img src=x> <b>', isMarked: false }]);
});
