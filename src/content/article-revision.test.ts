/** What makes another revision of an article. */
import { expect, test } from 'vitest';
import { articleRevision, withoutFrontMatter } from './article-revision.ts';

const text = { title: 'A title', summary: 'Short.', body: '\nWhat to do.\n' };

test('another title, summary or text is another revision', () => {
  const revisions = [
    text,
    { ...text, title: 'B title' },
    { ...text, summary: undefined },
    { ...text, body: 'What not to do.' },
  ].map(articleRevision);
  expect(new Set(revisions).size).toBe(4);
  expect(revisions[0]).toMatch(/^[0-9a-f]{12}$/);
});

test('white space around the text makes no other revision', () => {
  expect(articleRevision({ ...text, body: 'What to do.' })).toBe(articleRevision(text));
});

test('front matter is cut from the whole file, and only there', () => {
  expect(withoutFrontMatter('---\ntitle: A\n---\nText\n---\nmore')).toBe('Text\n---\nmore');
});
