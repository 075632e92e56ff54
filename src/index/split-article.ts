/** An article to its passages, by memory where neither its text nor a fact has changed. Node only. */
import { createHash } from 'node:crypto';
import type { FactValues } from '../content/facts.ts';
import type { Article } from '../content/front-matter.ts';
import type { Passage } from '../passages/passage.ts';
import { splitIntoPassages } from '../passages/split-into-passages.ts';
import { remembered } from './hash-memory.ts';
import type { HashMemory } from './hash-memory.ts';

/**
 * @param memory - passages of earlier calls; filled here
 * @throws ContentError for a text that cannot be read
 */
export function splitArticle(article: Article, factValues: FactValues, memory: HashMemory<readonly Passage[]>): readonly Passage[] {
  const hash = createHash('sha256')
    .update(JSON.stringify([article.id, article.source, article.phrasings, [...factValues]]))
    .digest('hex');
  return remembered(memory, hash, () => splitIntoPassages(article, factValues));
}
