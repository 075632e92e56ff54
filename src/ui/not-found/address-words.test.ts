// What an unknown address is about.
import { expect, it } from 'vitest';
import { addressWords } from './address-words.ts';

it.each([
  ['/billing/charged_twice.html', 'billing charged twice'],
  ['/hc/en/articles/360012345-Where-is-my-refund', 'Where is my refund'],
  ['/caf%C3%A9/%E0%A4%A', 'caf C3 A9 E0 A4 A'],
  ['/caf%C3%A9', 'café'],
  ['/', ''],
])('reads %s as "%s"', (path, words) => {
  expect(addressWords(path)).toBe(words);
});
