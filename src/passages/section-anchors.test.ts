/** The anchors of the index are those of the page: both come from one plugin, and this shows that Astro keeps them. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parse-markdown.ts';
import { anchorOf, assignSectionAnchors } from './section-anchors.ts';

const astroMarkdown = await createMarkdownProcessor({ remarkPlugins: [assignSectionAnchors], smartypants: false, syntaxHighlight: false });

async function anchorsInPage(text: string): Promise<readonly string[]> {
  const { code } = await astroMarkdown.render(text);
  return [...code.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id ?? '');
}

function anchorsInIndex(text: string): readonly string[] {
  const anchors: string[] = [];
  visit(parseMarkdown(text, 'a.mdx'), 'heading', (heading) => {
    anchors.push(anchorOf(heading));
  });
  return anchors;
}

test('headings with marks, quotes, links and equal words have the same anchors in page and index', async () => {
  const text = [
    '# They took the money *twice*!',
    "## What you can't do",
    '## What you can’t do',
    '### `code` & [a link](https://example.org)',
    '## Steps',
    '## Steps',
    '## Steps-1',
    '#### £6 or 5 %, über alles',
    '## 2. Wait -- and see...',
  ].join('\n\n');

  const anchors = anchorsInIndex(text);

  expect(await anchorsInPage(text)).toEqual(anchors);
  expect(anchors.slice(0, 2)).toEqual(['they-took-the-money-twice', 'what-you-cant-do']);
  expect(new Set(anchors).size).toBe(anchors.length);
});

test('any headings have the same anchors in page and index', async () => {
  const word = fc.oneof(fc.stringMatching(/^[A-Za-z0-9£é’'",.!?:%()-]{1,8}$/), fc.constantFrom('*now*', '**twice**', '`code`', 'Steps'));
  const heading = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.array(word, { minLength: 1, maxLength: 5 }));
  await fc.assert(
    fc.asyncProperty(fc.array(heading, { minLength: 1, maxLength: 6 }), async (headings) => {
      const text = headings.map(([depth, words]) => `${'#'.repeat(depth)} ${words.join(' ')}`).join('\n\n');
      expect(await anchorsInPage(text)).toEqual(anchorsInIndex(text));
    }),
    { numRuns: 100 },
  );
});
