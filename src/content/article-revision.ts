/**
 * Names the revision of an article by what it says, so that an opinion about a text that has changed since can be told
 * from one about the text of today. Front matter that no reader sees (questions, days) does not count.
 */
import { createHash } from 'node:crypto';

export interface RevisedText {
  readonly title: string;
  readonly summary?: string | undefined;
  /** MDX below the front matter. */
  readonly body: string;
}

/** @returns twelve hexadecimal digits; white space around the text does not count */
export function articleRevision({ title, summary = '', body }: RevisedText): string {
  return createHash('sha256').update(`${title}\n${summary}\n${body.trim()}`).digest('hex').slice(0, 12);
}

/** @param source - the whole file of an article */
export function withoutFrontMatter(source: string): string {
  return source.replace(/^---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/, '');
}
