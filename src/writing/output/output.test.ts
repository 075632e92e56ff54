/** How a check ends: the last line, JSON for programs, annotations for GitHub. */
import { expect, test } from 'vitest';
import type { CheckResult } from '../check-content.ts';
import { checkAsJson, checkSummary } from './check-summary.ts';
import { githubAnnotation } from './github-annotations.ts';

const error = {
  file: 'content/a.mdx',
  line: 3,
  column: 4,
  rule: 'link',
  found: 'a link to "x"',
  expected: 'the id of an article',
  mend: 'write "y"',
};
const warning = { ...error, rule: 'banned-word', severity: 'warning' as const, fix: { start: 1, end: 2, text: 'to' } };
const result: CheckResult = { findings: [error, warning], articleCount: 1, flowCount: 0, found: { asked: 4, first: 3, inThree: 4 } };

test('the last line counts articles, errors, warnings and what is found', () => {
  expect(checkSummary(result)).toBe('1 article, 1 error, 1 warning; 4 held-out questions: 75 % found first, 100 % in the first three');
});

test('the last line counts flows where there are some', () => {
  expect(checkSummary({ ...result, flowCount: 9, found: null })).toBe('1 article, 9 flows, 1 error, 1 warning');
});

test('without a check by meaning, the last line says nothing of it', () => {
  expect(checkSummary({ ...result, found: null })).toBe('1 article, 1 error, 1 warning');
});

test('JSON has the names of the messages and tells what --fix would mend', () => {
  expect(JSON.parse(checkAsJson(result))).toEqual({
    articles: 1,
    flows: 0,
    errors: 1,
    warnings: 1,
    found: { asked: 4, first: 3, inThree: 4 },
    findings: [
      { ...error, severity: 'error', fixable: false },
      {
        file: 'content/a.mdx',
        line: 3,
        column: 4,
        rule: 'banned-word',
        severity: 'warning',
        found: 'a link to "x"',
        expected: 'the id of an article',
        mend: 'write "y"',
        fixable: true,
      },
    ],
  });
});

test('an annotation names place and rule, and escapes what GitHub would read as its own', () => {
  expect(githubAnnotation({ ...warning, found: '100 %\nof a:b' })).toBe(
    '::warning file=content/a.mdx,line=3,col=4,title=banned-word::found 100 %25%0Aof a:b; expected the id of an article; mend: write "y"',
  );
  expect(githubAnnotation(error)).toMatch(/^::error file=content\/a\.mdx,line=3,col=4,title=link::/);
});
