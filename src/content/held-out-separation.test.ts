/** Held-out questions must not be indexed, neither word for word nor nearly. */
import { expect, test } from 'vitest';
import { articleWith } from '../../tests/fixtures/article-source.ts';
import { formatProblem } from './content-problem.ts';
import { findLeaks } from './held-out-separation.ts';

const article = articleWith('Text.');

function leaksOf(text: string): string {
  return findLeaks([article], [{ text, article: article.id, alsoAnsweredBy: [], file: 'content/findability/billing.yaml', line: 7 }]).map(formatProblem).join('\n');
}

test('a copy of an indexed question is refused, whatever its case and punctuation', () => {
  expect(leaksOf('they took the money TWICE!!')).toBe(
    'content/findability/billing.yaml:7:1  held-out\n' +
      '  found     "they took the money TWICE!!", which nearly copies the indexed "They took the money twice" of billing/charged-twice\n' +
      '  expected  a question that is not indexed\n' +
      '  mend      ask it in other words, as somebody would who has not read the article',
  );
});

test.each(['You were charged twice', 'took they the money twice', 'so they took the money twice'])('"%s" is too near to what is indexed', (text) => {
  expect(leaksOf(text)).not.toBe('');
});

test.each(['two times the same price is gone', 'money twice', '???'])('"%s" is far enough from what is indexed', (text) => {
  expect(leaksOf(text)).toBe('');
});
