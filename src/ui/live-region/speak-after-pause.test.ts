// What a screen reader gets to say while somebody types.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { speakAfterPause } from './speak-after-pause.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('speaks only the last of a quick series', () => {
  const said: string[] = [];
  const speaker = speakAfterPause((message) => said.push(message), 100);
  speaker.speak('3 results');
  vi.advanceTimersByTime(50);
  speaker.speak('2 results');
  vi.advanceTimersByTime(100);
  expect(said).toEqual(['2 results']);
});

it('does not say the same twice in a row', () => {
  const said: string[] = [];
  const speaker = speakAfterPause((message) => said.push(message), 100);
  for (const message of ['2 results', '2 results', '5 results']) {
    speaker.speak(message);
    vi.advanceTimersByTime(100);
  }
  expect(said).toEqual(['2 results', '5 results']);
});

it('can be told to forget', () => {
  const said: string[] = [];
  const speaker = speakAfterPause((message) => said.push(message), 100);
  speaker.speak('2 results');
  speaker.hush();
  vi.advanceTimersByTime(200);
  expect(said).toEqual([]);
});
