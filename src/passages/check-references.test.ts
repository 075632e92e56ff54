/** References between articles, to the glossary and to channels: each broken one is told with what was likely meant. */
import { expect, test } from 'vitest';
import { articleSource, validFrontMatter } from '../../tests/fixtures/article-source.ts';
import { formatProblem } from '../content/content-problem.ts';
import { parseArticle } from '../content/front-matter.ts';
import type { Article } from '../content/front-matter.ts';
import { checkReferences } from './check-references.ts';

const channels = ['chat', 'phone', 'security-line', 'email', 'relay', 'post'];
const glossary = { settled: { term: 'settled', meaning: 'The money has left your account and has reached the shop.' } };

function article(id: string, text: string, related: string): Article {
  const result = parseArticle(id, `${id}.mdx`, articleSource(text, validFrontMatter.replace('billing/autopay', related)), ['billing']);
  if (result.kind === 'invalid') throw new Error('the fixture is not valid');
  return result.article;
}

/** The messages about one article that stands beside "billing/autopay" with the heading "Turn it off". */
function messagesAbout(text: string, related = 'billing/autopay'): string {
  const articles = [
    article('billing/charged-twice', text, related),
    article('billing/autopay', '## Turn it off\n\nText.', 'billing/charged-twice'),
  ];
  return checkReferences(articles, glossary, channels).map(formatProblem).join('\n');
}

const message = (place: string, rule: string, found: string, expected: string, mend: string): string =>
  `billing/charged-twice.mdx:${place}  ${rule}\n  found     ${found}\n  expected  ${expected}\n  mend      ${mend}`;

test('references that lead somewhere are fine', () => {
  const text =
    '<ArticleLink to="billing/autopay" heading="turn-it-off">Autopay</ArticleLink> is <Term name="settled">settled</Term>; or <ContactLink channel="phone">call</ContactLink>.';

  expect(messagesAbout(text)).toBe('');
});

test('a related article that does not exist', () => {
  expect(messagesAbout('Text.', 'billing/autopya')).toBe(
    message('13:1', 'related', 'related article "billing/autopya"', 'the id of an article', 'write "billing/autopay"'),
  );
});

test('an article that is related to itself', () => {
  expect(messagesAbout('Text.', 'billing/charged-twice')).toBe(
    message('13:1', 'related', 'the article itself, "billing/charged-twice"', 'another article', 'correct the name, or remove it'),
  );
});

test('a link to an article that does not exist', () => {
  expect(messagesAbout('See <ArticleLink to="billing/auto-pay">Autopay</ArticleLink>.')).toBe(
    message('16:5', 'link', 'a link to the article "billing/auto-pay"', 'the id of an article', 'write "billing/autopay"'),
  );
});

test('a link to a heading that does not exist', () => {
  expect(messagesAbout('See <ArticleLink to="billing/autopay" heading="turn-it-of">Autopay</ArticleLink>.')).toBe(
    message(
      '16:5',
      'anchor',
      'a link to the heading of billing/autopay, "turn-it-of"',
      'a heading of billing/autopay: turn-it-off',
      'write "turn-it-off"',
    ),
  );
});

test('a term that the glossary does not have', () => {
  expect(messagesAbout('It is <Term name="setled">settled</Term>.')).toBe(
    message('16:7', 'term', 'the term "setled"', 'a term of content/glossary.yaml', 'write "settled"'),
  );
});

test('a channel that the company does not have', () => {
  expect(messagesAbout('<ContactLink channel="fax">Fax us</ContactLink>')).toBe(
    message(
      '16:1',
      'channel',
      'the channel "fax"',
      'one of chat, phone, security-line, email, relay, post',
      'correct the name, or remove it',
    ),
  );
});
