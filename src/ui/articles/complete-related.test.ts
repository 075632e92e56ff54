// What stands under "Read next".
import { expect, it } from 'vitest';
import { completeRelated } from './complete-related.ts';

it('keeps what the writer chose, in the writer’s order, and completes it to five', () => {
  expect(completeRelated('me', ['c', 'a'], ['a', 'me', 'x', 'y', 'z', 'w'])).toEqual(['c', 'a', 'x', 'y', 'z']);
});

it('cuts nothing that the writer chose', () => {
  expect(completeRelated('me', ['1', '2', '3', '4', '5', '6'], ['x'])).toEqual(['1', '2', '3', '4', '5', '6']);
});
