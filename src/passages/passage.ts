/**
 * A passage: the smallest piece of an article that search can find and lead to.
 * Plain data; how passages are made is in `split-into-passages.ts`.
 */
import type { ArticleId } from '../content/article-schema.ts';

/** A sentence of a passage, or one step of a list of steps, as plain text. */
export interface PassageSentence {
  readonly text: string;
  /** True for an item of `<Steps>`, so that a result can offer steps as steps. */
  readonly isStep: boolean;
}

export interface Passage {
  readonly articleId: ArticleId;
  /**
   * - `section`: text of the article, or of one of its sections;
   * - `title` and `question`: the title, or one indexed question. They have no place of their own and lead to the article.
   */
  readonly kind: 'section' | 'title' | 'question';
  /** Id of the heading in the page; null for the opening of the article, titles and questions. */
  readonly anchor: string | null;
  /** Headings above the text, from the second level down; empty for the opening. */
  readonly headingPath: readonly string[];
  readonly sentences: readonly PassageSentence[];
  /** Line of the article's file where the passage starts. */
  readonly line: number;
}

/** The text of a passage as one line. */
export function passageText(passage: Pick<Passage, 'sentences'>): string {
  return passage.sentences.map((sentence) => sentence.text).join(' ');
}

/**
 * What the encoder reads: a section is understood better with the title and the headings above it.
 * @param title - title of the passage's article or flow
 */
export function textToEncode(passage: Pick<Passage, 'kind' | 'headingPath' | 'sentences'>, title: string): string {
  if (passage.kind !== 'section') return passageText(passage);
  return [title, ...passage.headingPath, passageText(passage)].join('. ').replace(/([.!?:])\. /g, '$1 ');
}
