/** `npm run check -- --fix` writes what a machine may write, and nothing else. */
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { applyEdits, applyFixes } from './apply-fixes.ts';
import { checkEverything } from './check-content.ts';

test.each([
  ['banned-word', 'You can simply wait. To see it, open the app. The text says "please note" and a link.'],
  ['article-word', 'Wait for an hour and look again.'],
  ['heading-end', '## What to do\n'],
  ['moved', '<ArticleLink to="billing/aliased">the old one</ArticleLink>'],
])('%s is mended in the file', async (slug, mended) => {
  const root = temporaryFolder();
  await cp(join(import.meta.dirname, '../../tests/fixtures/content'), join(root, 'content'), { recursive: true });
  const { findings } = await checkEverything({ root, site, day: '2026-11-24', names: [`billing/${slug}`] });

  const count = await applyFixes(root, findings);

  expect(count).toBe(1);
  expect(readFileSync(join(root, `content/articles/en/billing/${slug}.mdx`), 'utf8')).toContain(mended);
});

test('edits are written from the end, and of two that overlap only one', () => {
  const edits = [
    { start: 0, end: 3, text: 'A' },
    { start: 4, end: 7, text: 'B' },
    { start: 2, end: 5, text: 'C' },
  ];

  expect(applyEdits('one two', edits)).toEqual({ text: 'A B', applied: 2 });
});
