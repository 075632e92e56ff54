/** Articles as plain HTML and Markdown: every component, links, facts, and that our own articles lose nothing. */
import { describe, expect, test } from 'vitest';
import site from '../../../site.config.ts';
import { factsOn } from '../../content/facts.ts';
import { readContent } from '../../content/read-content.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { splitIntoPassages } from '../split-into-passages.ts';
import { withAbsoluteHtmlLinks, withAbsoluteMarkdownLinks } from './absolute-links.ts';
import { renderArticle } from './render-article.ts';

const facts = new Map([['late-fee', '£6']]);
const render = (source: string) => renderArticle(source, 'test.mdx', facts);

test.each([
  ['a fact', 'It costs <Fact name="late-fee" />.', '<p>It costs £6.</p>', 'It costs £6.'],
  [
    'a term',
    'With <Term name="autopay">Autopay</Term> on.',
    '<p>With <a href="/glossary/#autopay">Autopay</a> on.</p>',
    'With [Autopay](/glossary/#autopay) on.',
  ],
  [
    'a link',
    'See <ArticleLink to="billing/autopay" heading="stop">this</ArticleLink>.',
    '<p>See <a href="/billing/autopay/#stop">this</a>.</p>',
    'See [this](/billing/autopay/#stop).',
  ],
  [
    'a person',
    '<ContactLink channel="chat">Chat</ContactLink> with us.',
    '<p><a href="/contact/#chat">Chat</a> with us.</p>',
    '[Chat](/contact/#chat) with us.',
  ],
  ['steps', '<Steps>\n1. Open.\n2. Press.\n</Steps>', '<ol>\n<li>Open.</li>\n<li>Press.</li>\n</ol>', '1. Open.\n2. Press.'],
  [
    'a warning',
    '<Warning>\nNobody asks for it.\n</Warning>',
    '<blockquote><p><strong>Be careful</strong></p><p>Nobody asks for it.</p></blockquote>',
    '> **Be careful**\n>\n> Nobody asks for it.',
  ],
  [
    'a special case',
    '<Details summary="Abroad">\nAsk first.\n</Details>',
    '<details><summary><strong>Abroad</strong></summary><p>Ask first.</p></details>',
    '**Abroad**\n\nAsk first.',
  ],
])('%s becomes what says the same', (_, source, html, markdown) => {
  expect(render(source)).toMatchObject({ html, markdown });
});

test('front matter is no text, headings keep the anchors of the page', () => {
  const { html, markdown, headings } = render('---\ntitle: A\n---\n\nFirst.\n\n## A fee of <Fact name="late-fee" />\n\nSecond.');

  expect(html).toBe('<p>First.</p>\n<h2 id="a-fee-of-">A fee of £6</h2>\n<p>Second.</p>');
  expect(markdown).toBe('First.\n\n## A fee of £6\n\nSecond.');
  expect(headings).toEqual([{ depth: 2, anchor: 'a-fee-of-', title: 'A fee of £6' }]);
});

test('what a writer types as text is text: signs are escaped, scripts are none', () => {
  const { html } = render('5 \\< 6 & "7", `<script>alert(1)</script>`');
  expect(html).toBe('<p>5 &#x3C; 6 &#x26; "7", <code>&#x3C;script>alert(1)&#x3C;/script></code></p>');
});

describe('links', () => {
  test('those from the root get the origin, others stay', () => {
    const html = '<a href="/a/">a</a> <a href="#b">b</a> <a href="https://c/">href="/d/</a> <a href="//e/">e</a>';
    expect(withAbsoluteHtmlLinks(html, 'https://x')).toBe(
      '<a href="https://x/a/">a</a> <a href="#b">b</a> <a href="https://c/">href="/d/</a> <a href="//e/">e</a>',
    );
    expect(withAbsoluteMarkdownLinks('[a](/a/) [b](#b) [c](//c/)', 'https://$&')).toBe('[a](https://$&/a/) [b](#b) [c](//c/)');
  });
});

test('our own articles come through whole: no component is left, and every sentence of the index is in the text', async () => {
  const content = await readContent(process.cwd(), site);
  const factValues = factsOn(content.facts, '2026-11-24');
  const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  for (const article of content.articles) {
    const { html, markdown } = renderArticle(article.source, article.file, factValues);
    expect(html, article.id).not.toMatch(/<[A-Z]|undefined|class=|style=|<script/);
    expect(markdown, article.id).not.toMatch(/<[A-Za-z]/);
    expect(parseMarkdown(markdown.replace(/[<{]/g, '\\$&'), article.file).children.length).toBeGreaterThan(0);
    // Rows of tables are read out in the index, with the names of their columns, and so stand otherwise in the text.
    const text = words(markdown.replace(/\]\([^)]*\)/g, ']'));
    const sentences = splitIntoPassages(article, factValues)
      .filter(({ kind }) => kind === 'section')
      .flatMap((passage) => passage.sentences.map((sentence) => sentence.text))
      .filter((sentence) => !/; |\. [^.:]+: /.test(sentence));
    for (const sentence of sentences) expect(text, `${article.id}: ${sentence}`).toContain(words(sentence));
  }
});
