// What a frame takes from its host: nothing that leads out of the help centre, nothing without bounds.
import { describe, expect, test } from 'vitest';
import { commandSchema } from './command.ts';
import { mostTextLength } from './limits.ts';

const takes = (command: unknown): boolean => commandSchema.safeParse(command).success;

describe('a path', () => {
  test.each(['/', '/billing/payment-failed/', '/search/?q=where%20is%20it#there'])('%s is taken', (path) => {
    expect(takes({ id: 1, kind: 'article', path })).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\tevil',
    '/a\nb',
    'data:text/html,x',
    '',
  ])('%j is refused', (path) => {
    expect(takes({ id: 1, kind: 'article', path })).toBe(false);
    expect(takes({ id: 1, kind: 'page', path })).toBe(false);
  });
});

test.each(['<b>', 'a"b', "' onmouseover='", '../../x', 'a b', ''])('the heading %j is refused', (heading) => {
  expect(takes({ id: 1, kind: 'article', path: '/', heading })).toBe(false);
});

test.each(['red;background:url(https://evil.example)', 'url(x)', '#fff', 'expression(1)', '#0b5d4e;'])(
  'the colour %j is refused',
  (accent) => {
    expect(takes({ id: 1, kind: 'theme', theme: { accent } })).toBe(false);
  },
);

test.each(['x;}body{display:none', 'url(https://evil.example/f.woff2)', 'a\\62'])('the font %j is refused', (font) => {
  expect(takes({ id: 1, kind: 'theme', theme: { font } })).toBe(false);
});

test('a question may be long, but not without end', () => {
  expect(takes({ id: 1, kind: 'search', text: 'x'.repeat(mostTextLength) })).toBe(true);
  expect(takes({ id: 1, kind: 'search', text: 'x'.repeat(mostTextLength + 1) })).toBe(false);
});

test('fields of a later version are dropped, and kinds of a later version are refused', () => {
  expect(commandSchema.parse({ id: 1, kind: 'hide', slowly: true })).toEqual({ id: 1, kind: 'hide' });
  expect(takes({ id: 1, kind: 'sing' })).toBe(false);
});
