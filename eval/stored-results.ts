/** Results kept in the repository: what was reached, on which day, and how much less a later run may reach. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Evaluation } from './evaluate.ts';

const measuresSchema = z.object({
  hitAt1: z.number(),
  hitAt3: z.number(),
  mrrAt10: z.number(),
  ndcgAt10: z.number(),
  zeroResults: z.number(),
});

export const storedResultSchema = z.object({
  name: z.string(),
  /** Day of the run, "2026-11-24". */
  date: z.string(),
  encoder: z.string(),
  documents: z.number(),
  queries: z.number(),
  tiers: z.object({ lexical: measuresSchema, vector: measuresSchema, fused: measuresSchema, light: measuresSchema.optional() }),
  outOfScopeAuroc: z.number().nullable(),
  pairsRight: z.number().optional(),
  cleanHitAt1: z.number().optional(),
  latencyMs: z.object({ p50: z.number(), p95: z.number() }),
  /** Half the 95% interval of Hit@1, fused: a later run within this is no change. */
  tolerance: z.number(),
  projection: z.string(),
});

export type StoredResult = z.output<typeof storedResultSchema>;

/** One file a set, with a line feed at the end, so that a difference is read easily. */
export async function storeResults(folder: string, evaluations: readonly Evaluation[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { result, intervals, opened } of evaluations) {
    const [low, high] = intervals['fused'] ?? [0, 0];
    const stored: StoredResult = {
      ...result,
      date: new Date().toISOString().slice(0, 10),
      encoder: opened.vectors.encoderId,
      tolerance: Math.round(((high - low) / 2) * 1e4) / 1e4,
      projection: opened.projection.method,
    };
    await writeFile(
      join(folder, `${result.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.json`),
      `${JSON.stringify(stored, null, 2)}\n`,
    );
  }
}

/** @throws ZodError when the file is not a stored result */
export async function readStoredResult(file: string): Promise<StoredResult> {
  return storedResultSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
