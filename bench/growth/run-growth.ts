/** The part "growth": 100, 1,000 and 10,000 articles, and the site itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import site from '../../site.config.ts';
import { nodeEncoder } from '../../src/encoder/node-encoder.ts';
import type { PartContext, PartResult } from '../report/part.ts';
import { drawGrowth } from './draw-growth.ts';
import { growthTables } from './growth-tables.ts';
import type { BuildFigures, GrowthFigures, QueryFigures, SizeFigures } from './growth-figures.ts';
import { measureSiteBuild } from './measure-site.ts';
import { runChild } from './run-child.ts';

// Both programs are ours and of this version: their shapes are checked as far as a mistake would be silent.
const buildSchema = z.custom<BuildFigures>(
  (value) => z.looseObject({ articles: z.number(), passages: z.number(), sample: z.array(z.string()) }).safeParse(value).success,
);
const querySchema = z.custom<QueryFigures>(
  (value) => z.looseObject({ firstWordsMs: z.number(), memoryBytes: z.number() }).safeParse(value).success,
);

export async function runGrowth({ root, isQuick, log }: PartContext): Promise<PartResult> {
  const sizes: SizeFigures[] = [];
  for (const count of isQuick ? [100, 300] : [100, 1000, 10_000]) {
    log(`growth: ${count} articles`);
    const folder = await mkdtemp(join(tmpdir(), 'waymark-growth-'));
    try {
      const { sample, ...build } = buildSchema.parse(await runChild('measure-build.ts', [String(count), folder]));
      const query = querySchema.parse(await runChild('measure-queries.ts', [folder]));
      const textsPerSecond = sample.length / ((await timeEncoding(sample, root)) / 1000);
      const editEncodeMs = build.rebuilds === null ? null : await timeEncoding(build.rebuilds.editedTexts, root);
      sizes.push({ build, query, textsPerSecond, encodeMs: (build.textsToEncode / textsPerSecond) * 1000, editEncodeMs });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  if (!isQuick) log('growth: the site itself, clean');
  const figures: GrowthFigures = { sizes, site: isQuick ? null : await measureSiteBuild(root) };
  return { name: 'growth', figures, tables: growthTables(figures), drawings: new Map([['growth.svg', drawGrowth(sizes)]]) };
}

/** With the start of the encoder and its threads, as a build has it. */
async function timeEncoding(texts: readonly string[], root: string): Promise<number> {
  const encoder = await nodeEncoder(site.encoder, root);
  const startedAt = performance.now();
  await (await encoder.open()).encode(texts);
  return performance.now() - startedAt;
}
