/**
 * Held-out questions, from `content/findability/<topic>.yaml`: as customers ask, never indexed.
 * They measure whether strangers find an article; indexing one would make the measure worthless.
 */
import { z } from 'zod';
import { articleReference, articleSlug } from './article-schema.ts';
import type { ArticleId } from './article-schema.ts';

export const leastHeldOutQuestions = 3;

interface HeldOutWording {
  readonly ask: string;
  readonly also: readonly ArticleId[];
}

/** A question, or a question that further articles answer as well: where two people would send it to two articles. */
const heldOutQuestionSchema = z.union(
  [
    z
      .string()
      .min(2)
      .transform((ask): HeldOutWording => ({ ask, also: [] })),
    z.strictObject({ ask: z.string().min(2), also: z.array(articleReference).min(1) }),
  ],
  { error: 'a question, or { ask: "the question", also: [topic/slug] } for one that further articles answer as well' },
);

export const findabilitySchema = z.record(articleSlug, z.array(heldOutQuestionSchema).min(leastHeldOutQuestions));

export interface HeldOutQuestion {
  readonly text: string;
  /** The article that it was written for. */
  readonly article: ArticleId;
  /** Articles that answer it as well; empty for most. */
  readonly alsoAnsweredBy: readonly ArticleId[];
  readonly file: string;
  readonly line: number;
}

/** True when the article answers the question. */
export function isAnsweredBy(question: HeldOutQuestion, article: string): boolean {
  return question.article === article || question.alsoAnsweredBy.some((id) => id === article);
}
