/** Words of the trade, from `content/glossary.yaml`, each explained in words that a customer would use. */
import { z } from 'zod';

export const glossarySchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({
    term: z.string().min(2),
    meaning: z.string().min(20).describe('One or two sentences that a customer understands.'),
  }),
);

export type Glossary = z.output<typeof glossarySchema>;
