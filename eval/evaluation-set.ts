/**
 * The form of an evaluation set, and how one is read and refused. Sets come from anywhere: everything that can be
 * understood is (missing bodies, empty titles, the same document twice); only what cannot be is an error, with its place.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const identifier = z.union([z.string(), z.number().transform(String)]);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const documentSchema = z.object({
  id: identifier,
  title: text,
  body: text,
  questions: z
    .array(z.string())
    .nullish()
    .transform((questions) => (questions ?? []).filter((question) => question.trim() !== '')),
});

export const evaluationSetSchema = z.object({
  name: z.string().min(1),
  documents: z.array(documentSchema).min(1),
  queries: z.array(
    z.object({
      text: z.string(),
      /** An id, or all ids that are right. */
      document: z.union([identifier.transform((id) => [id]), z.array(identifier).min(1)]),
    }),
  ),
  outOfScope: z
    .array(z.string())
    .nullish()
    .transform((texts) => texts ?? []),
});

export type EvaluationSet = z.output<typeof evaluationSetSchema>;
export type EvaluationDocument = EvaluationSet['documents'][number];

/** A set that cannot be used; the message says which file, where in it, and what is wrong. */
export class EvaluationSetError extends Error {
  readonly code = 'evaluation-set';

  constructor(file: string, problems: readonly string[]) {
    const shown = problems.slice(0, 10).map((problem) => `\n  ${problem}`);
    const more = problems.length > 10 ? `\n  and ${problems.length - 10} more` : '';
    super(`${file} is no evaluation set:${shown.join('')}${more}`);
    this.name = 'EvaluationSetError';
  }
}

/** @throws EvaluationSetError */
export async function readEvaluationSet(file: string): Promise<EvaluationSet> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new EvaluationSetError(file, [error instanceof Error ? `it cannot be read: ${error.message}` : 'it cannot be read']);
  });
  return parseEvaluationSet(file, source);
}

/** @throws EvaluationSetError */
export function parseEvaluationSet(file: string, source: string): EvaluationSet {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    throw new EvaluationSetError(file, [error instanceof Error ? `not JSON: ${error.message}` : 'not JSON']);
  }
  const parsed = evaluationSetSchema.safeParse(json);
  if (!parsed.success) {
    throw new EvaluationSetError(
      file,
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the whole file'}: ${issue.message}`),
    );
  }
  const known = new Set(parsed.data.documents.map((document) => document.id));
  const unknown = parsed.data.queries.flatMap(({ document }, position) =>
    document.filter((id) => !known.has(id)).map((id) => `queries.${position}.document: there is no document "${id}"`),
  );
  if (unknown.length > 0) throw new EvaluationSetError(file, unknown);
  return parsed.data;
}
