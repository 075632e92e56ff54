/** Passages as JSON has them. */
import { z } from 'zod';
import { isArticleId, toArticleId } from '../../content/article-schema.ts';

/** Of a flow, and what those of articles have in common with them. */
export const passageSchema = z.object({
  kind: z.enum(['section', 'title', 'question']),
  headingPath: z.array(z.string()),
  sentences: z.array(z.object({ text: z.string(), isStep: z.boolean() })),
});

const articleId = z.string().refine(isArticleId).transform(toArticleId);

export const articlePassageSchema = passageSchema.extend({ articleId, anchor: z.string().nullable(), line: z.number() });
