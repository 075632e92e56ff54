// A flood is cut off, and an honest burst is not.
import { expect, test } from 'vitest';
import { floodGate } from './flood-gate.ts';
import { mostMessagesPerSecond } from './limits.ts';

const passed = (mayPass: () => boolean, asked: number): number => Array.from({ length: asked }, () => mayPass()).filter(Boolean).length;

test('within one second so many pass, and no more', () => {
  const mayPass = floodGate(() => 500);
  expect(passed(mayPass, mostMessagesPerSecond)).toBe(mostMessagesPerSecond);
  expect(passed(mayPass, 10_000)).toBe(0);
});

test('the next second starts anew, and a long silence saves up nothing', () => {
  let at = 0;
  const mayPass = floodGate(() => at);
  passed(mayPass, 10_000);
  at = 3_600_000;
  expect(passed(mayPass, 10_000)).toBe(mostMessagesPerSecond);
});
