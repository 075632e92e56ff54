/** The rules of remark-lint about form: order of headings, their last character, addresses without text, words instead of pictures. */
import altText from '@double-great/remark-lint-alt-text';
import type { Root } from 'mdast';
import remarkLintHeadingIncrement from 'remark-lint-heading-increment';
import remarkLintNoDuplicateHeadings from 'remark-lint-no-duplicate-headings';
import remarkLintNoEmphasisAsHeading from 'remark-lint-no-emphasis-as-heading';
import remarkLintNoEmptyUrl from 'remark-lint-no-empty-url';
import remarkLintNoHeadingPunctuation from 'remark-lint-no-heading-punctuation';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { TextEdit } from '../../content/content-problem.ts';
import type { Article } from '../../content/front-matter.ts';
import { parseMarkdown } from '../../passages/parse-markdown.ts';
import type { Finding } from '../finding.ts';

/** A heading may ask ("Why now?"); other signs at its end say nothing. */
const badHeadingEnds = '.,;:!';

const lint = unified()
  .use(remarkLintHeadingIncrement)
  .use(remarkLintNoHeadingPunctuation, badHeadingEnds)
  .use(remarkLintNoDuplicateHeadings)
  .use(remarkLintNoEmphasisAsHeading)
  .use(remarkLintNoEmptyUrl)
  // A full stop at the end is a matter of taste, and captions here have none.
  .use(altText, { 'end-with-punctuation': false })
  .freeze();

interface RuleWords {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

const wordsByRule: Readonly<Record<string, RuleWords>> = {
  'heading-increment': {
    rule: 'heading-order',
    severity: 'error',
    found: 'a heading that skips a level',
    expected: '"##" for a section, "###" only inside one',
    mend: 'remove one or more "#", or add the heading between',
  },
  'no-heading-punctuation': {
    rule: 'heading-end',
    severity: 'warning',
    found: 'a heading that ends in a sign',
    expected: 'a heading without a full stop, comma or colon',
    mend: 'remove the last sign',
  },
  'no-duplicate-headings': {
    rule: 'heading-twice',
    severity: 'warning',
    found: 'a heading that the article has already',
    expected: 'a heading of its own for each section',
    mend: 'name what this section is about',
  },
  'no-emphasis-as-heading': {
    rule: 'heading-bold',
    severity: 'warning',
    found: 'a bold line in place of a heading',
    expected: 'a real heading, which search and screen readers find',
    mend: 'write "## " before it and remove the stars',
  },
  'no-empty-url': {
    rule: 'link',
    severity: 'error',
    found: 'a link or picture without an address',
    expected: 'an address between the round brackets',
    mend: 'write where it leads, or remove it',
  },
};

const headingOne: RuleWords = {
  rule: 'heading-order',
  severity: 'error',
  found: 'a heading of the first level ("# ")',
  expected: '"##" for a section: the page shows the title by itself',
  mend: 'add a "#"',
};

export async function findWithRemark(article: Article): Promise<readonly Finding[]> {
  const tree = parseMarkdown(article.source, article.file);
  const file = new VFile({ path: article.file, value: article.source });
  await lint.run(tree, file);
  const findings = file.messages.map((message): Finding => {
    const words = wordsByRule[message.ruleId ?? ''] ?? altTextWords(message.reason);
    const place = { file: article.file, line: message.line ?? 1, column: message.column ?? 1 };
    const fix = message.ruleId === 'no-heading-punctuation' ? headingEndEdit(article.source, message.line ?? 1) : undefined;
    return { ...place, ...words, ...(fix && { fix }) };
  });
  return [...findings, ...findWrongLevels(article, tree)];
}

/** What heading-increment does not know: that the page has a first level already, and that sections are of the second. */
function findWrongLevels(article: Article, tree: Root): readonly Finding[] {
  const findings: Finding[] = [];
  let isFirst = true;
  visit(tree, 'heading', ({ depth, position }) => {
    const words = depth === 1 ? headingOne : isFirst && depth > 2 ? wordsByRule['heading-increment'] : undefined;
    isFirst = false;
    if (words !== undefined)
      findings.push({ file: article.file, line: position?.start.line ?? 1, column: position?.start.column ?? 1, ...words });
  });
  return findings;
}

/** The plugin's own reasons are sentences that say what to do. */
function altTextWords(reason: string): RuleWords {
  const isMissing = /decorative|missing|empty/i.test(reason);
  return {
    rule: 'alt-text',
    severity: isMissing ? 'error' : 'warning',
    found: isMissing ? 'a picture without words for those who cannot see it' : reason.replace(/ \(https:.*$/, ''),
    expected: 'what the picture shows, in one sentence: ![The Orders tab with Pay now](./orders.png)',
    mend: 'write it between the square brackets',
  };
}

function headingEndEdit(source: string, line: number): TextEdit | undefined {
  let start = 0;
  for (let number = 1; number < line; number += 1) start = source.indexOf('\n', start) + 1;
  const lineEnd = source.indexOf('\n', start);
  const text = source.slice(start, lineEnd < 0 ? source.length : lineEnd);
  const match = /[.,;:!]+\s*$/.exec(text);
  return match === null ? undefined : { start: start + match.index, end: start + match.index + match[0].trimEnd().length, text: '' };
}
