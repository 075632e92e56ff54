// What is said again to the next page of the frame, and what is not.
import { expect, test } from 'vitest';
import { createCommandLog } from './command-log.ts';
import type { CommandLog } from './command-log.ts';

const kinds = (log: CommandLog): readonly string[] => log.open().map(({ kind }) => kind);

test('commands wait in the order of their calls', () => {
  const log = createCommandLog();
  log.add({ kind: 'search', text: 'refund' });
  log.add({ kind: 'article', path: '/billing/charged-twice/' });
  log.add({ kind: 'contact' });
  expect(kinds(log)).toEqual(['search', 'article', 'contact']);
});

test('what was done is not asked again, what describes the visit is', () => {
  const log = createCommandLog();
  const theme = log.add({ kind: 'theme', theme: { mode: 'dark' } });
  const search = log.add({ kind: 'search', text: 'refund' });
  log.done(theme.id);
  log.done(search.id);
  expect(kinds(log)).toEqual(['theme']);
});

test('a newer page, theme or visibility takes the place of the older', () => {
  const log = createCommandLog();
  log.add({ kind: 'page', path: '/a' });
  log.add({ kind: 'show', focus: 'page', resume: false });
  log.add({ kind: 'hide' });
  log.add({ kind: 'page', path: '/b' });
  expect(log.open()).toEqual([
    { id: 2, kind: 'hide' },
    { id: 3, kind: 'page', path: '/b' },
  ]);
});

test('log-out drops what was known of the customer, also for pages that come later', () => {
  const log = createCommandLog();
  log.add({ kind: 'theme', theme: {} });
  log.add({ kind: 'prefill', prefill: { orderNumber: 'B-1' } });
  log.add({ kind: 'suggest', context: { page: '/orders/1' } });
  log.add({ kind: 'search', text: 'my secret' });
  log.add({ kind: 'clear' });
  expect(kinds(log)).toEqual(['theme', 'clear']);
});

test('calls to a help centre that never comes do not pile up', () => {
  const log = createCommandLog();
  log.add({ kind: 'theme', theme: {} });
  for (let call = 0; call < 1000; call += 1) log.add({ kind: 'search', text: String(call) });
  expect(log.open().length).toBe(51);
  expect(log.open().at(-1)).toMatchObject({ text: '999' });
});
