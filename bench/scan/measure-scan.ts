/** What search costs beside the encoder: a scan of 50,000 passages, and a whole fused question on the built site, each next to encoding alone. One thread. */
import { join } from 'node:path';
import site from '../../site.config.ts';
import { percentile } from '../../eval/measures.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { openNodeEncoder } from '../../src/encoder/open-node-encoder.ts';
import type { QuantisedVectors } from '../../src/index/passage-index.ts';
import { readSiteIndex } from '../../src/index/read-site-index.ts';
import { createSearchEngine } from '../../src/search/engine.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import { defaultSettings } from '../../src/search/settings.ts';
import { scanSimilarities } from '../../src/search/vectors/scan.ts';
import { createRandom } from '../growth/random-numbers.ts';

const passageCount = 50_000;

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

export interface ScanFigures {
  readonly dimension: number;
  readonly scanMs: Quantiles;
  readonly tiers: readonly { readonly tier: string; readonly encodeMs: Quantiles; readonly fusedMs: Quantiles }[];
}

export async function measureScan(root: string, outDir: string): Promise<ScanFigures> {
  const { passages, vectors, hints } = await readSiteIndex(outDir);
  const dimension = vectors.projection.outputDimension;
  const scanMs = timeScan(dimension);
  const { heldOutQuestions } = await readContent(root, site);
  const questions = heldOutQuestions.map(({ text }) => text).filter((_, number) => number % 4 === 0);
  const engine = createSearchEngine(passages, vectors, defaultSettings, hints);
  const models = site.encoder.kind === 'kernel' ? { light: site.encoder.light, full: site.encoder.full } : {};
  const tiers: { tier: string; encodeMs: Quantiles; fusedMs: Quantiles }[] = [];
  for (const [tier, model] of Object.entries(models)) {
    if (model === undefined) continue;
    const encoder = await openNodeEncoder(join(root, 'public/models', model));
    tiers.push({ tier, ...(await timeQuestions(questions, encoder, engine)) });
  }
  return { dimension, scanMs, tiers };
}

function timeScan(dimension: number): Quantiles {
  const { next } = createRandom(1);
  const codes = Int8Array.from({ length: passageCount * dimension }, () => Math.floor(next() * 255) - 127);
  const vectors: QuantisedVectors = { dimension, count: passageCount, codes, scales: new Float32Array(passageCount).fill(0.01) };
  const question = Float32Array.from({ length: dimension }, () => next() - 0.5);
  const times = Array.from({ length: 120 }, () => {
    const startedAt = performance.now();
    scanSimilarities(question, vectors);
    return performance.now() - startedAt;
  });
  return quantiles(times.slice(20));
}

/** Times that each question is asked; the quickest counts, so that what other programs take is not counted as ours. */
const turns = 12;

/** Encoding alone and the whole question by turns. */
async function timeQuestions(
  questions: readonly string[],
  encoder: Encoder,
  engine: SearchEngine,
): Promise<{ readonly encodeMs: Quantiles; readonly fusedMs: Quantiles }> {
  const encodeMs: number[] = [];
  const fusedMs: number[] = [];
  for (const question of questions) {
    let encodeLeast = Infinity;
    let fusedLeast = Infinity;
    for (let turn = 0; turn < turns; turn += 1) {
      const texts = engine.textsToEncode(question);
      const encodedFrom = performance.now();
      await encoder.encode(texts);
      encodeLeast = Math.min(encodeLeast, performance.now() - encodedFrom);
      const askedFrom = performance.now();
      engine.search(question, await encoder.encode(engine.textsToEncode(question)));
      fusedLeast = Math.min(fusedLeast, performance.now() - askedFrom);
    }
    encodeMs.push(encodeLeast);
    fusedMs.push(fusedLeast);
  }
  return { encodeMs: quantiles(encodeMs.slice(10)), fusedMs: quantiles(fusedMs.slice(10)) };
}

function quantiles(values: readonly number[]): Quantiles {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}
