/** The form of an evaluation set, and how one is read and refused. */
import { z } from 'zod';

const documentSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  body: z.string().optional(),
  questions: z.array(z.string()).optional(),
});

export const evaluationSetSchema = z.object({
  name: z.string().min(1),
  documents: z.array(documentSchema).min(1),
  queries: z.array(z.object({ text: z.string(), document: z.union([z.string(), z.array(z.string()).min(1)]) })),
  outOfScope: z.array(z.string()).optional(),
});

export type EvaluationSet = z.output<typeof evaluationSetSchema>;
export type EvaluationDocument = EvaluationSet['documents'][number];
