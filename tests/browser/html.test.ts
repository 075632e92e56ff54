/** The markup of every built page, against the HTML standard. */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtFolder } from './harness/served-site.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    extends: ['html-validate:standard', 'html-validate:document'],
    rules: {
      // All that a page loads is its own; what another origin served would need a hash.
      'require-sri': ['error', { target: 'crossorigin' }],
      // A matter of taste, not of the standard; Astro writes void elements and boolean attributes in its own way.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
    },
  }),
);

const entries = await readdir(builtFolder, { recursive: true, withFileTypes: true });
const pages = entries
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && !entry.parentPath.includes('/pagefind'))
  .map((entry) => join(entry.parentPath, entry.name));

test('every page is valid HTML', async () => {
  expect(pages.length).toBeGreaterThan(100);
  const text = formatterFactory('text');
  const problems: string[] = [];
  for (const page of pages) {
    const report = await validator.validateFile(page);
    if (!report.valid) problems.push(`${relative(builtFolder, page)}\n${text(report.results)}`);
  }

  expect(problems.slice(0, 5)).toEqual([]);
});
