/**
 * References from one part of the content to another: related articles, links to articles and their headings,
 * terms of the glossary. Facts are checked where they are read (`split-into-passages.ts`).
 */
import type { Heading, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { closestWord } from '../content/closest-word.ts';
import type { ContentProblem } from '../content/content-problem.ts';
import type { Article } from '../content/front-matter.ts';
import type { Glossary } from '../content/glossary.ts';
import type { Site } from '../content/site-config.ts';
import { attributeOf, parseMarkdown } from './parse-markdown.ts';
import type { MdxElement } from './parse-markdown.ts';
import { anchorOf } from './section-anchors.ts';

/** @throws ContentError for text that is no valid MDX */
export function checkReferences(articles: readonly Article[], glossary: Glossary, site: Site): readonly ContentProblem[] {
  const trees = articles.map((article) => ({ article, tree: parseMarkdown(article.source, article.file) }));
  const anchorsOf = new Map<string, readonly string[]>(trees.map(({ article, tree }) => [article.id, headingsOf(tree).map(anchorOf)]));
  const ids = [...anchorsOf.keys()];
  const problems: ContentProblem[] = [];

  for (const { article, tree } of trees) {
    const unknown = (node: Nodes | undefined, rule: string, what: string, name: string, known: readonly string[], kind: string): void => {
      const near = closestWord(name, known);
      problems.push({
        file: article.file,
        line: node?.position?.start.line ?? frontMatterLine(article, name),
        column: node?.position?.start.column ?? 1,
        rule,
        found: `${what} "${name}"`,
        expected: kind,
        mend: near === undefined ? 'correct the name, or remove it' : `write "${near}"`,
      });
    };
    for (const related of article.frontMatter.related) {
      if (!anchorsOf.has(related)) unknown(undefined, 'related', 'related article', related, ids, 'the id of an article');
      else if (related === article.id) unknown(undefined, 'related', 'the article itself,', related, [], 'another article');
    }
    const checkComponent = (element: MdxElement): void => {
      if (element.name === 'ArticleLink') {
        const target = attributeOf(element, 'to') ?? '';
        const heading = attributeOf(element, 'heading');
        const anchors = anchorsOf.get(target);
        if (anchors === undefined) unknown(element, 'link', 'a link to the article', target, ids, 'the id of an article');
        else if (heading !== undefined && !anchors.includes(heading)) unknown(element, 'anchor', `a link to the heading of ${target},`, heading, anchors, `a heading of ${target}: ${anchors.join(', ')}`);
      } else if (element.name === 'Term') {
        const name = attributeOf(element, 'name') ?? '';
        if (!(name in glossary)) unknown(element, 'term', 'the term', name, Object.keys(glossary), 'a term of content/glossary.yaml');
      } else if (element.name === 'ContactLink') {
        const channel = attributeOf(element, 'channel');
        const channels = site.channels.map(({ id }) => id);
        if (channel !== undefined && !channels.some((id) => id === channel)) unknown(element, 'channel', 'the channel', channel, channels, `one of ${channels.join(', ')}`);
      }
    };
    visit(tree, (node) => {
      if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') checkComponent(node);
    });
  }
  return problems;
}

function headingsOf(tree: Nodes): readonly Heading[] {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    headings.push(heading);
  });
  return headings;
}

/** Line of the front matter that holds a text; 1 where none does. */
function frontMatterLine(article: Article, text: string): number {
  const line = article.source.split('\n').findIndex((content) => content.includes(text));
  return line < 0 ? 1 : line + 1;
}
