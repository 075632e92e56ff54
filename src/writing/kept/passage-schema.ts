/** A passage as JSON has it: what articles and flows have in common. */
import { z } from 'zod';

export const passageSchema = z.object({
  kind: z.enum(['section', 'title', 'question']),
  headingPath: z.array(z.string()),
  sentences: z.array(z.object({ text: z.string(), isStep: z.boolean() })),
});
