/**
 * Held-out questions, from `content/findability/<topic>.yaml`: as customers ask, never indexed.
 * They measure whether strangers find an article; indexing one would make the measure worthless.
 */
import { z } from 'zod';
import type { ArticleId } from './article-schema.ts';

export const leastHeldOutQuestions = 3;

export const findabilitySchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.array(z.string().min(2)).min(leastHeldOutQuestions),
);

export interface HeldOutQuestion {
  readonly text: string;
  readonly article: ArticleId;
  readonly file: string;
  readonly line: number;
}
