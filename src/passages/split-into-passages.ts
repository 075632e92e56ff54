/**
 * An article's syntax tree to its passages: by section, long sections in even parts.
 * Cost is linear in the article's length. Nothing here knows the encoder; whether a passage fits it
 * is checked where the encoder is at hand, with the line that is kept here.
 */
import type { Heading, RootContent } from 'mdast';
import { ContentError } from '../content/content-problem.ts';
import type { ContentProblem } from '../content/content-problem.ts';
import type { ArticleId } from '../content/article-schema.ts';
import type { FactValues } from '../content/facts.ts';
import type { Article } from '../content/front-matter.ts';
import { blockSentences, lineOf } from './block-sentences.ts';
import { inlineText } from './inline-text.ts';
import type { TextContext } from './inline-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { Passage, PassageSentence } from './passage.ts';
import { anchorOf } from './section-anchors.ts';
import { splitSentences } from './split-sentences.ts';

/** Longer sections are split. Short passages are matched better, and this many words stay far below 256 tokens. */
export const mostWords = 120;

/**
 * @param factValues - values that `<Fact>` stands for, on the day of the build
 * @returns title, indexed questions (those of the front matter first), then sections in reading order
 * @throws ContentError with the place of everything that has no readable form
 */
export function splitIntoPassages(article: Article, factValues: FactValues): readonly Passage[] {
  const problems: ContentProblem[] = [];
  const context: TextContext = {
    factValues,
    onUnreadable: (node, found, expected, mend) => {
      problems.push({
        file: article.file,
        line: lineOf(node),
        column: node.position?.start.column ?? 1,
        rule: 'readable',
        found,
        expected,
        mend,
      });
    },
  };
  const tree = parseMarkdown(article.source, article.file);
  const sections = sectionPassages(article, tree.children, context);
  if (problems.length > 0) throw new ContentError(problems);

  const whole = (kind: 'title' | 'question', text: string): Passage => ({
    articleId: article.id,
    kind,
    anchor: null,
    headingPath: [],
    sentences: [{ text, isStep: false }],
    line: 1,
  });
  return [
    whole('title', article.frontMatter.title),
    ...[...article.frontMatter.questions, ...article.phrasings].map((question) => whole('question', question)),
    ...sections,
  ];
}

interface OpenSection {
  readonly anchor: string | null;
  readonly headingPath: readonly string[];
  readonly line: number;
  readonly sentences: (PassageSentence & { readonly line: number })[];
}

function sectionPassages(article: Article, blocks: readonly RootContent[], context: TextContext): readonly Passage[] {
  const sections: OpenSection[] = [{ anchor: null, headingPath: [], line: 1, sentences: [] }];
  const headings: Heading[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      while ((headings.at(-1)?.depth ?? 0) >= block.depth) headings.pop();
      headings.push(block);
      sections.push({
        anchor: anchorOf(block),
        headingPath: headings.map((heading) => inlineText(heading, context)),
        line: lineOf(block),
        sentences: [],
      });
      continue;
    }
    const sentences = blockSentences(block, context).map((sentence) => ({ ...sentence, line: lineOf(block) }));
    sections.at(-1)?.sentences.push(...sentences);
  }
  return sections.flatMap((section) =>
    evenParts(section.sentences).map((part) => ({
      articleId: article.id,
      kind: 'section' as const,
      anchor: section.anchor,
      headingPath: section.headingPath,
      sentences: part.map(({ text, isStep }) => ({ text, isStep })),
      line: part[0]?.line ?? section.line,
    })),
  );
}

/**
 * Plain text without headings or components, such as a document of an evaluation set, by the same rule of length.
 * Blank lines end a paragraph.
 */
export function splitPlainText(articleId: ArticleId, text: string): readonly Passage[] {
  const sentences = text
    .split(/\n\s*\n/)
    .flatMap(splitSentences)
    .map((sentence) => ({ text: sentence, isStep: false }));
  return evenParts(sentences).map((part) => ({ articleId, kind: 'section', anchor: null, headingPath: [], sentences: part, line: 1 }));
}

/** Splits sentences into as few parts as keep each at about `mostWords`, of about equal length, never inside a sentence. */
function evenParts<Sentence extends PassageSentence>(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const total = sentences.reduce((sum, sentence) => sum + countWords(sentence.text), 0);
  if (total === 0) return [];
  const partCount = Math.ceil(total / mostWords);
  const target = total / partCount;
  const parts: Sentence[][] = [[]];
  let words = 0;
  for (const sentence of sentences) {
    const length = countWords(sentence.text);
    const part = parts.at(-1) ?? [];
    // A sentence goes where its middle lies.
    if (part.length > 0 && words + length / 2 > target * parts.length) parts.push([sentence]);
    else part.push(sentence);
    words += length;
  }
  return parts;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
