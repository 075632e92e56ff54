/** What `npm run new` writes is right from the first moment and disturbs nobody's work. */
import { expect, test } from 'vitest';
import { parseArticle } from '../content/front-matter.ts';
import { addHeldOutQuestions, articleText, slugOf } from './new-article.ts';

test('a new article is valid, a draft, and to be looked at in six months', () => {
  const text = articleText({ topic: 'billing', title: 'Why: a "split" payment?', day: '2026-11-24', related: 'billing/autopay' });

  const result = parseArticle('billing/split-payment', 'split-payment.mdx', text, ['billing']);

  expect(result).toMatchObject({
    kind: 'valid',
    article: { frontMatter: { title: 'Why: a "split" payment?', draft: true, updated: '2026-11-24', reviewBy: '2027-05-24' } },
  });
});

test.each([
  ['Why is my refund less than expected?', 'refund-less-than-expected'],
  ['How to pay', 'how-to-pay'],
  ['Paying at a café: what’s new', 'paying-at-cafe-whats-new'],
])('the name of the page for "%s" is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('held-out questions come at the end, and nothing above them changes', () => {
  const text = '# Written by hand.\nautopay:   # odd spaces\n  - is it on\n';

  const added = addHeldOutQuestions(text, 'billing', 'split-payment');

  expect(added.startsWith(`${text}split-payment:\n  - "WRITE: how somebody asks who has not read it`)).toBe(true);
  expect(added.match(/- "WRITE:/g)).toHaveLength(4);
});

test('an article that has questions keeps them', () => {
  const text = 'split-payment:\n  - why two\n';

  expect(addHeldOutQuestions(text, 'billing', 'split-payment')).toBe(text);
});

test('a topic without a file gets one that says what it is', () => {
  expect(addHeldOutQuestions('', 'billing', 'split-payment')).toMatch(/^# Held-out questions for billing\. Never indexed/);
});
