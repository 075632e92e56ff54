// Where the panel is taken up again, and where it is not.
import { expect, test } from 'vitest';
import { createResume } from './resume.ts';

const trail = ['/embed/', '/billing/charged-twice/'];

test('a new frame goes back to where the customer was, once', () => {
  const resume = createResume(trail, true);
  expect(resume.takePlace()).toBe('/billing/charged-twice/');
  expect(resume.takePlace()).toBeUndefined();
});

test('a page that somebody went to stays', () => {
  expect(createResume(trail, false).takePlace()).toBeUndefined();
});

test('a wish of the host counts more than where the customer was', () => {
  const resume = createResume(trail, true);
  resume.decline();
  expect(resume.takePlace()).toBeUndefined();
});

test('where nobody was yet, there is nothing to take up', () => {
  expect(createResume([], true).takePlace()).toBeUndefined();
});
