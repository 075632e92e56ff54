/** Every message that a writer sees about front matter, in full: the messages are the interface. */
import { describe, expect, test } from 'vitest';
import { articleSource, validFrontMatter } from '../../tests/fixtures/article-source.ts';
import { articleSchema } from './article-schema.ts';
import { formatProblem } from './content-problem.ts';
import { parseArticle } from './front-matter.ts';

const file = 'content/articles/en/billing/charged-twice.mdx';
/** As the schema has them: a new field must not break these tests. */
const fields = Object.keys(articleSchema.shape).join(', ');

/** The messages about an article whose front matter differs from a valid one in one place. */
function messagesAbout(from: string, to: string): string {
  if (!validFrontMatter.includes(from)) throw new Error(`the valid front matter has no "${from}"`);
  return messagesAboutSource(articleSource('Text.', validFrontMatter.replace(from, to)));
}

function messagesAboutSource(source: string): string {
  const result = parseArticle('billing/charged-twice', file, source, ['billing', 'returns']);
  return result.kind === 'valid' ? '' : result.problems.map(formatProblem).join('\n');
}

function message(place: string, rule: string, found: string, expected: string, mend: string): string {
  return `${file}:${place}  ${rule}\n  found     ${found}\n  expected  ${expected}\n  mend      ${mend}`;
}

test('a valid article is read, its days as text', () => {
  const result = parseArticle('billing/charged-twice', file, articleSource('Text.'), ['billing']);

  expect(result).toMatchObject({
    kind: 'valid',
    article: { id: 'billing/charged-twice', frontMatter: { title: 'You were charged twice', updated: '2026-11-24', related: ['billing/autopay'] } },
  });
});

test('line ends of Windows are read as well', () => {
  expect(messagesAboutSource(articleSource('Text.').replaceAll('\n', '\r\n'))).toBe('');
});

describe('a field', () => {
  test('that is misspelt is one mistake, not also a missing field', () => {
    expect(messagesAbout('questions:', 'qestions:')).toBe(message('5:1', 'front-matter', '"qestions", which is not a field', `one of ${fields}`, 'write "questions"'));
  });

  test('that nobody knows is to be removed', () => {
    expect(messagesAbout('related:', 'colour: red\nrelated:')).toBe(message('13:1', 'front-matter', '"colour", which is not a field', `one of ${fields}`, 'remove it'));
  });

  test('that is missing is explained', () => {
    expect(messagesAbout('title: You were charged twice\n', '')).toBe(
      message('2:1', 'front-matter', 'no "title"', 'text: What the article is about, in the words of a customer. At most 70 characters.', 'add "title"'),
    );
  });

  test('that is empty counts as missing', () => {
    expect(messagesAbout('topic: billing', 'topic:')).toBe(
      message('4:1', 'front-matter', 'no "topic"', 'text: Id of a topic in site.config.ts: the name of the folder that the article is in.', 'add "topic"'),
    );
  });

  test('that is there twice is named', () => {
    expect(messagesAbout('topic: billing', 'topic: billing\ntitle: Again')).toBe(
      message('5:1', 'front-matter', 'a field that is there already', 'each field once', 'remove one of the two'),
    );
  });
});

describe('a value', () => {
  test.each(['24 November 2026', '2026-13-45', '24/11/2026'])('that is no day, such as %s, is shown beside one that is', (day) => {
    expect(messagesAbout('updated: 2026-11-24', `updated: ${day}`)).toBe(
      message('11:1', 'front-matter', `updated: "${day}"`, 'a day such as 2026-11-24', 'change "updated" to what is expected'),
    );
  });

  test('that is too long is counted', () => {
    const title = 'a'.repeat(71);
    expect(messagesAbout('You were charged twice', title)).toBe(
      message('2:1', 'front-matter', `title: "${title}", 71 characters`, 'at most 70 characters', 'make "title" shorter'),
    );
  });

  test('that is too short is counted', () => {
    expect(messagesAbout(/description: .*/.exec(validFrontMatter)?.[0] ?? '', 'description: Two payments')).toBe(
      message('3:1', 'front-matter', 'description: "Two payments", 12 characters', 'at least 40 characters', 'make "description" longer'),
    );
  });

  test('that is a list with too few items is counted', () => {
    expect(messagesAbout('  - I was billed two times\n', '')).toBe(
      message('5:1', 'front-matter', 'questions: 4 items', 'at least 5 items', 'add to "questions" until there are 5'),
    );
  });

  test('that is a number where text is meant gets quotes', () => {
    expect(messagesAbout('- They took the money twice', '- 404')).toBe(message('6:5', 'front-matter', 'item 1 of "questions": 404', 'text', 'put it in quotes: "404"'));
  });

  test('that is a list where text is meant is one mistake', () => {
    expect(messagesAbout('You were charged twice', '[twice, charged]')).toBe(
      message('2:1', 'front-matter', 'title: ["twice","charged"]', 'text', 'put the whole text inside "double quotes"'),
    );
  });

  test('that names an article without its topic is shown the shape', () => {
    expect(messagesAbout('[billing/autopay]', '[billing/autopay, pay-early]')).toBe(
      message('13:28', 'front-matter', 'item 2 of "related": "pay-early"', 'write it as topic/slug, such as billing/charged-twice', 'change item 2 of "related" to what is expected'),
    );
  });
});

describe('the topic', () => {
  test('must be one of the site', () => {
    expect(messagesAbout('topic: billing', 'topic: biling')).toBe(
      message('4:1', 'topic', 'topic: "biling"', 'one of billing, returns', 'write "topic: billing", or add the topic to site.config.ts'),
    );
  });

  test('must be the one of the folder', () => {
    expect(messagesAbout('topic: billing', 'topic: returns')).toBe(
      message('4:1', 'topic', 'topic: "returns" in the folder "billing"', 'the topic that the folder is named after', 'write "topic: billing", or move the file to "returns/"'),
    );
  });
});

describe('YAML that cannot be read', () => {
  test.each([
    ['a second colon', 'You were', 'Money: you were', '2:8', 'a second ": " in one line', 'one name and one value a line', 'put the whole text inside "double quotes"'],
    ['an open quotation mark', 'You were charged twice', '"You were charged twice', '13:27', 'a bracket or quotation mark, here or above, that is not closed', 'one at the end for each at the start', 'close it'],
    ['a tab', '  - They took', '\t- They took', '6:1', 'a tab at the start of a line', 'spaces', 'replace each tab with two spaces'],
    ['an at sign', 'You were charged', '@you were charged', '2:8', 'a text that starts with a sign of YAML, such as @ or `', 'a text that starts with a letter or a digit', 'put the whole text inside "double quotes"'],
  ])('because of %s is explained without words of YAML', (_name, from, to, place, found, expected, mend) => {
    expect(messagesAbout(from, to).split('\n\n')[0]).toContain(message(place, 'front-matter', found, expected, mend));
  });
});

describe('a file', () => {
  test('without front matter is told how to get some', () => {
    expect(messagesAboutSource('Just text.\n')).toBe(
      message('1:1', 'front-matter', 'no front matter', 'a block between two lines of "---" at the top of the file', 'copy the block of another article and fill it in'),
    );
  });

  test('with empty front matter is told the fields', () => {
    expect(messagesAboutSource('---\n\n---\nText.\n')).toBe(
      message('2:1', 'front-matter', 'nothing', `the fields ${fields}`, 'copy the block of another file and fill it in'),
    );
  });

  test('with several mistakes lists them all, from top to bottom', () => {
    const source = articleSource('Text.', validFrontMatter.replace('title:', 'titel:').replace('2027-05-10', 'soon').replace('[billing/autopay]', '[]'));

    const lines = messagesAboutSource(source).match(/^\S+:\d+:\d+/gm);

    expect(lines).toEqual([`${file}:2:1`, `${file}:12:1`, `${file}:13:1`]);
  });
});
