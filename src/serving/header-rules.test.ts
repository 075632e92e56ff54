/** What `_headers` may say, and that ours says nothing twice. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contestedHeaders, headersFor, parseHeaderRules } from './header-rules.ts';

describe('parseHeaderRules', () => {
  test('gives a path the headers below it', () => {
    const rules = parseHeaderRules('# all\n/*\n  X-One: 1\n  X-Two: a: b\n\n/assets/*\n  X-One: 2\n');

    expect(rules).toEqual([
      {
        pattern: '/*',
        line: 2,
        headers: [
          ['X-One', '1'],
          ['X-Two', 'a: b'],
        ],
      },
      { pattern: '/assets/*', line: 6, headers: [['X-One', '2']] },
    ]);
  });

  test.each([
    ['X-One: 1\n', '_headers:1  "X-One: 1" is no path: start it with "/", or indent it if it is a header'],
    ['  X-One: 1\n', '_headers:1  a header stands before the first path'],
    ['/*\n  X-One\n', '_headers:2  "X-One" is no header: write "Name: value"'],
    ['/a\n\n/b\n  X-One: 1\n', '_headers:1  the path "/a" has no headers below it'],
  ])('names the line of a mistake in %j', (text, message) => {
    expect(() => parseHeaderRules(text)).toThrow(message);
  });
});

describe('headersFor', () => {
  test.each([
    ['/*', '/anything/at/all', true],
    ['/assets/*', '/assets/a/b.js', true],
    ['/assets/*', '/other/assets/a.js', false],
    ['/index/*.wmi', '/index/words-1a.wmi', true],
    ['/index/*.wmi', '/index/wordsXwmi', false],
    ['/:topic/:slug/', '/billing/autopay/', true],
    ['/:topic/:slug/', '/billing/', false],
    ['/404.html', '/404.html', true],
  ])('%s and %s: %s', (pattern, path, matches) => {
    const rules = parseHeaderRules(`${pattern}\n  X-One: 1\n`);

    expect(headersFor(rules, path).has('x-one')).toBe(matches);
  });

  test('joins the values of a header that two rules name, as both hosts do', () => {
    const rules = parseHeaderRules('/*\n  Cache-Control: no-cache\n/a/*\n  cache-control: immutable\n');

    expect(headersFor(rules, '/a/b').get('cache-control')).toBe('no-cache, immutable');
    expect(contestedHeaders(rules, '/a/b')).toEqual(['cache-control']);
  });
});

describe('public/_headers', () => {
  const rules = parseHeaderRules(readFileSync('public/_headers', 'utf8'));

  test.each(['/', '/billing/charged-twice/', '/search-index/manifest.json', '/404.html'])('has %s asked for again each time', (path) => {
    expect(headersFor(rules, path).has('cache-control')).toBe(false);
  });

  test.each(['/assets/page.DfG1.css', '/search-index/passages-0f3a.wmi', '/models/minilm/0f3a-model_q4.onnx'])(
    'lets %s be kept for good',
    (path) => {
      expect(headersFor(rules, path).get('cache-control')).toBe('public, max-age=31536000, immutable');
    },
  );

  test.each([
    '/search-index/manifest.json',
    '/search-index/outline-0f3a.wmi',
    '/search-index/runtime/0f3a-kernel-plain.wasm',
    '/models/0f3a-encoder.bin',
    '/embed/search.js',
    '/embed/context.json',
    '/billing/charged-twice/index.md',
    '/billing/charged-twice/article.json',
    '/flows/payment-failed/flow.json',
  ])('lets pages of any origin read %s', (path) => {
    expect(headersFor(rules, path).get('access-control-allow-origin')).toBe('*');
    expect(contestedHeaders(rules, path)).toEqual([]);
  });

  test.each(['/', '/billing/charged-twice/', '/embed/', '/search/', '/assets/page.js'])('lets pages of no other origin read %s', (path) => {
    expect(headersFor(rules, path).has('access-control-allow-origin')).toBe(false);
  });

  test('forbids scripts, styles and connections of other origins on every path', () => {
    const policy = headersFor(rules, '/billing/').get('content-security-policy') ?? '';

    expect(policy.split('; ')).toEqual([
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "object-src 'none'",
    ]);
  });
});
