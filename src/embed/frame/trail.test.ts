// The panel's own way back.
import { expect, test } from 'vitest';
import { arriveAt, placeBefore, renamePlace } from './trail.ts';

test('the way back leads to the place before, and from the first place nowhere', () => {
  const trail = ['/embed/', '/search/?q=a', '/billing/charged-twice/'].reduce(arriveAt, []);
  expect(placeBefore(trail)).toBe('/search/?q=a');
  expect(placeBefore(arriveAt([], '/embed/'))).toBeUndefined();
});

test('going back shortens the trail, and reloading leaves it', () => {
  const trail = ['/embed/', '/contact/'].reduce(arriveAt, []);
  expect(arriveAt(trail, '/contact/')).toEqual(['/embed/', '/contact/']);
  expect(arriveAt(trail, '/embed/')).toEqual(['/embed/']);
});

test('a half-typed question takes the place of the one before it', () => {
  expect(renamePlace(['/embed/', '/search/?q=ref'], '/search/?q=refund')).toEqual(['/embed/', '/search/?q=refund']);
});

test('a trail does not grow without end', () => {
  const trail = Array.from({ length: 200 }, (_, number) => `/page-${number}/`).reduce(arriveAt, []);
  expect(trail.length).toBe(30);
  expect(trail.at(-1)).toBe('/page-199/');
});
