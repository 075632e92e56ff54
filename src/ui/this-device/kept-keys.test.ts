// What the page says about keys of storage.
import { expect, it } from 'vitest';
import { describeKeys } from './kept-keys.ts';

it('names what it knows, each thing once', () => {
  expect(describeKeys(['waymark:case-draft', 'waymark:case-7', 'waymark:text-size'])).toEqual([
    'The text size that you chose',
    'What you prepared for a person, and your cases',
  ]);
});

it('admits what it does not know, and passes over what has a section or is somebody else’s', () => {
  expect(describeKeys(['waymark:something', 'waymark:records', 'other:key'])).toEqual(['Other choices that you made on these pages']);
  expect(describeKeys(['waymark:records', 'waymark:recent', 'other:key'])).toEqual([]);
});
