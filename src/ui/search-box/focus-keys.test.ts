// Keys that lead to the search box from anywhere on a page.
import { expect, it } from 'vitest';
import { asksForSearch } from './focus-keys.ts';

const key = { altKey: false, ctrlKey: false, metaKey: false, isWriting: false };

it('takes a slash, but not while somebody writes', () => {
  expect(asksForSearch({ ...key, key: '/' })).toBe(true);
  expect(asksForSearch({ ...key, key: '/', isWriting: true })).toBe(false);
});

it('takes Ctrl-K and Command-K, also while somebody writes', () => {
  expect(asksForSearch({ ...key, key: 'k', ctrlKey: true, isWriting: true })).toBe(true);
  expect(asksForSearch({ ...key, key: 'K', metaKey: true })).toBe(true);
});

it('leaves a plain "k" and Ctrl-/ alone', () => {
  expect(asksForSearch({ ...key, key: 'k' })).toBe(false);
  expect(asksForSearch({ ...key, key: '/', ctrlKey: true })).toBe(false);
});
