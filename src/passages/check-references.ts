/**
 * References from one part of the content to another: related articles, links to articles and their headings,
 * terms of the glossary, channels. Facts are checked where they are read (`split-into-passages.ts`).
 */
import type { Heading, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { closestWord } from '../content/closest-word.ts';
import type { ContentProblem, TextEdit } from '../content/content-problem.ts';
import type { Article } from '../content/front-matter.ts';
import type { Glossary } from '../content/glossary.ts';
import { movedTo } from '../content/redirects.ts';
import { attributeOf, parseMarkdown } from './parse-markdown.ts';
import type { MdxElement } from './parse-markdown.ts';
import { anchorOf } from './section-anchors.ts';

/**
 * @param articles - all that a reference may lead to
 * @param channels - ids of content/channels.yaml
 * @param checked - those whose own references are checked; all unless told. Others are parsed only where an anchor of theirs is named.
 * @param drafts - articles that are there and that nothing may lead to yet
 * @throws ContentError for text that is no valid MDX
 */
export function checkReferences(
  articles: readonly Article[],
  glossary: Glossary,
  channels: readonly string[],
  checked = articles,
  drafts: readonly Article[] = [],
): readonly ContentProblem[] {
  const articleById = new Map<string, Article>(articles.map((article) => [article.id, article]));
  const ids = [...articleById.keys()];
  const anchorsOf = anchorReader(articleById);
  const problems: ContentProblem[] = [];

  for (const article of checked) {
    const tree = parseMarkdown(article.source, article.file);
    const unknown = (node: Nodes | undefined, rule: string, what: string, name: string, known: readonly string[], kind: string): void => {
      const moved = known === ids ? movedTo(articles, name) : undefined;
      const near = moved ?? closestWord(name, known);
      const isDraft = known === ids && drafts.some(({ id }) => id === name);
      const fix = moved === undefined ? undefined : editAfter(article.source, node?.position?.start.offset, name, moved);
      problems.push({
        file: article.file,
        line: node?.position?.start.line ?? frontMatterLine(article, name),
        column: node?.position?.start.column ?? 1,
        rule,
        found: `${what} "${name}"${moved === undefined ? '' : ', which has moved'}${isDraft ? ', which is a draft' : ''}`,
        expected: kind,
        mend: isDraft
          ? 'publish that article first (remove "draft: true"), or leave it out here'
          : near === undefined
            ? 'correct the name, or remove it'
            : `write "${near}"`,
        ...(fix && { fix }),
      });
    };
    for (const related of article.frontMatter.related) {
      if (!articleById.has(related)) unknown(undefined, 'related', 'related article', related, ids, 'the id of an article');
      else if (related === article.id) unknown(undefined, 'related', 'the article itself,', related, [], 'another article');
    }
    const checkComponent = (element: MdxElement): void => {
      if (element.name === 'ArticleLink') {
        const target = attributeOf(element, 'to') ?? '';
        const heading = attributeOf(element, 'heading');
        const anchors = heading === undefined ? [] : anchorsOf(target);
        if (!articleById.has(target)) unknown(element, 'link', 'a link to the article', target, ids, 'the id of an article');
        else if (heading !== undefined && !anchors.includes(heading))
          unknown(
            element,
            'anchor',
            `a link to the heading of ${target},`,
            heading,
            anchors,
            `a heading of ${target}: ${anchors.join(', ')}`,
          );
      } else if (element.name === 'Term') {
        const name = attributeOf(element, 'name') ?? '';
        if (!(name in glossary)) unknown(element, 'term', 'the term', name, Object.keys(glossary), 'a term of content/glossary.yaml');
      } else if (element.name === 'ContactLink') {
        const channel = attributeOf(element, 'channel');
        if (channel !== undefined && !channels.includes(channel))
          unknown(element, 'channel', 'the channel', channel, channels, `one of ${channels.join(', ')}`);
      }
    };
    visit(tree, (node) => {
      if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') checkComponent(node);
    });
  }
  return problems;
}

/** Puts `to` in the place of `from`, at a component; in the front matter when there is none. */
function editAfter(source: string, offset: number | undefined, from: string, to: string): TextEdit | undefined {
  const start = source.indexOf(from, offset ?? source.indexOf('related:'));
  return start < 0 ? undefined : { start, end: start + from.length, text: to };
}

/** Anchors of an article by its id, each article parsed once at most. */
function anchorReader(articleById: ReadonlyMap<string, Article>): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const article = articleById.get(id);
    if (article === undefined) return [];
    const anchors = known.get(id) ?? headingAnchors(article);
    known.set(id, anchors);
    return anchors;
  };
}

/**
 * Anchors of an article's headings, in the order of the page.
 * @throws ContentError for text that is no valid MDX
 */
export function headingAnchors(article: Article): readonly string[] {
  return headingsOf(parseMarkdown(article.source, article.file)).map(anchorOf);
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
