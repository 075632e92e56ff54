/** The sentences of an article's front matter that customers read: title, description, summary. Questions are their own words. */
import { isScalar, parseDocument } from 'yaml';
import type { Article } from '../../content/front-matter.ts';
import { plainBlock } from './readable-text.ts';
import type { ReadableBlock } from './readable-text.ts';

const fields = ['title', 'description', 'summary'] as const;

export function frontMatterBlocks(article: Article): readonly ReadableBlock[] {
  const start = article.source.indexOf('\n') + 1;
  const document = parseDocument(article.source.slice(start, article.source.indexOf('\n---', start)));
  return fields.flatMap((field) => {
    const text = article.frontMatter[field];
    const node = document.get(field, true);
    if (text === undefined || !isScalar(node) || !node.range) return [];
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    return [plainBlock(field, text, start + node.range[0] + (isQuoted ? 1 : 0))];
  });
}
