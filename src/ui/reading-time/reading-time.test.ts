// Minutes to read.
import { expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';

it('is never less than a minute', () => {
  expect(readingMinutes('')).toBe(1);
  expect(readingMinutes('Two words')).toBe(1);
});

it('counts words and not marks or components', () => {
  const source = `<Steps>\n1. ${'word '.repeat(400)}\n</Steps>\n| --- | --- |\n<Fact name="late-fee" />`;
  expect(readingMinutes(source)).toBe(2);
});
