/** Reading a whole `content/` folder from disk: what is right comes back, and every mistake beside it. */
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { articleSource } from '../../tests/fixtures/article-source.ts';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { formatProblem } from './content-problem.ts';
import { readContent } from './read-content.ts';

const facts = `late-fee:
  label: Late fee
  values: [{ from: 2026-01-01, value: "£6" }]
  source: Product terms
  review: 2027-01-01
`;
const glossary = `settled:
  term: settled
  meaning: The money has left your account and has reached the shop.
`;
const findability = `charged-twice:
  - two times the same price is gone
  - why do i pay double
  - 2x same payment!!
`;

/** A small valid `content/`, with some files replaced or added. */
function contentFolder(changes: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({
    'content/articles/en/billing/charged-twice.mdx': articleSource('Text.'),
    'content/facts.yaml': facts,
    'content/glossary.yaml': glossary,
    'content/findability/billing.yaml': findability,
    ...changes,
  });
}

async function messagesAbout(changes: Readonly<Record<string, string>>): Promise<string> {
  const { problems } = await readContent(contentFolder(changes), site);
  return problems.map(formatProblem).join('\n');
}

test('a valid folder gives articles, facts, glossary and held-out questions with their lines', async () => {
  const content = await readContent(contentFolder(), site);

  expect(content.problems).toEqual([]);
  expect(content.articles.map(({ id }) => id)).toEqual(['billing/charged-twice']);
  expect(content.facts['late-fee']?.values).toEqual([{ from: '2026-01-01', value: '£6' }]);
  expect(content.glossary['settled']?.term).toBe('settled');
  expect(content.heldOutQuestions[2]).toMatchObject({ text: '2x same payment!!', article: 'billing/charged-twice', file: 'content/findability/billing.yaml', line: 4 });
});

test('held-out questions for an article that does not exist name the likely one', async () => {
  expect(await messagesAbout({ 'content/findability/billing.yaml': findability.replace('charged-twice', 'charged-twise') })).toBe(
    'content/findability/billing.yaml:1:1  findability\n' +
      '  found     "charged-twise"\n' +
      '  expected  the name of an article in content/articles/*/billing/\n' +
      '  mend      write "charged-twice"',
  );
});

test('held-out questions for an article that is nothing like any other are to be removed', async () => {
  expect(await messagesAbout({ 'content/findability/billing.yaml': `${findability}moon-landing:\n  - what is\n  - the moon\n  - made of\n` })).toBe(
    'content/findability/billing.yaml:5:1  findability\n' +
      '  found     "moon-landing"\n' +
      '  expected  the name of an article in content/articles/*/billing/\n' +
      '  mend      remove it, or write the article',
  );
});

test('too few held-out questions are counted', async () => {
  expect(await messagesAbout({ 'content/findability/billing.yaml': 'charged-twice:\n  - only one question\n' })).toBe(
    'content/findability/billing.yaml:1:1  findability\n' +
      '  found     charged-twice: 1 item\n' +
      '  expected  at least 3 items\n' +
      '  mend      add to "charged-twice" until there are 3',
  );
});

test('a file name that is no address is refused', async () => {
  expect(await messagesAbout({ 'content/articles/en/billing/Charged Twice.mdx': articleSource('Text.') })).toBe(
    'content/articles/en/billing/Charged Twice.mdx:1:1  file-name\n' +
      '  found     the path "billing/Charged Twice"\n' +
      '  expected  topic/slug in lower-case letters, digits and hyphens\n' +
      '  mend      rename or move the file',
  );
});

test('a fact without a source is explained', async () => {
  expect(await messagesAbout({ 'content/facts.yaml': facts.replace('  source: Product terms\n', '') })).toBe(
    'content/facts.yaml:1:1  facts\n' +
      '  found     no "late-fee.source"\n' +
      '  expected  text: Where the figure was decided.\n' +
      '  mend      add "late-fee.source"',
  );
});

test('values of a fact must be in the order of their days', async () => {
  const values = 'values: [{ from: 2026-06-01, value: "£7" }, { from: 2026-01-01, value: "£6" }]';
  expect(await messagesAbout({ 'content/facts.yaml': facts.replace(/values: .*/, values) })).toContain('expected  values in the order of their first days, the newest last');
});

test('one broken article does not hide the mistakes of another', async () => {
  const messages = await messagesAbout({
    'content/articles/en/billing/one.mdx': 'no front matter',
    'content/articles/en/billing/two.mdx': 'no front matter',
  });

  expect(messages.match(/^\S+/gm)).toEqual(['content/articles/en/billing/one.mdx:1:1', 'content/articles/en/billing/two.mdx:1:1']);
});

const draft = articleSource('Text.').replace('topic: billing', 'topic: billing\ndraft: true');

test('a draft is no article: neither it nor its held-out questions reach a build', async () => {
  const folder = contentFolder({ 'content/articles/en/billing/charged-twice.mdx': draft });

  const content = await readContent(folder, site);

  expect(content.articles).toEqual([]);
  expect(content.heldOutQuestions).toEqual([]);
  expect(content.drafts.map(({ id }) => id)).toEqual(['billing/charged-twice']);
  expect(content.problems).toEqual([]);
});

test('the dev server asks for drafts and gets them as articles', async () => {
  const content = await readContent(contentFolder({ 'content/articles/en/billing/charged-twice.mdx': draft }), site, { withDrafts: true });

  expect(content.articles.map(({ id }) => id)).toEqual(['billing/charged-twice']);
});
