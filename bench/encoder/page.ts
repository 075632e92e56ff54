/** The browser's half of the encoder benchmark: what the program outside calls in the page. */

import type { KernelBuild } from '../../src/encoder/kernel/choose-build.ts';
import { engineNames, openEngine, openOurs, type EngineName } from './page-engines.ts';

/** Milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

/** One length, all engines. */
export interface LengthResult extends Readonly<Record<EngineName, Quantiles>> {
  readonly tokens: number;
}

/** Time from bytes in memory to the first vector. */
export async function measureStart(model: string, engine: EngineName): Promise<number> {
  return (await openEngine(engine, model)).startMs;
}

/** Alternates the engines text by text, so that a noisy machine disturbs all alike. */
export async function measureLengths(
  model: string,
  build: KernelBuild,
  lengths: readonly number[],
  seconds: number,
): Promise<LengthResult[]> {
  const engines = new Map(await Promise.all(engineNames.map(async (name) => [name, await openEngine(name, model, build)] as const)));
  const results: LengthResult[] = [];
  for (const tokens of lengths) {
    const text = textOf(tokens);
    const times: Record<EngineName, number[]> = { ours: [], ort: [], transformers: [] };
    const end = performance.now() + seconds * 1000;
    for (let round = 0; round < 12 || performance.now() < end; round++) {
      for (const [name, engine] of engines) {
        const start = performance.now();
        await engine.run(text);
        // The first rounds compile.
        if (round >= 4) times[name].push(performance.now() - start);
      }
    }
    results.push({ tokens, ours: quantiles(times.ours), ort: quantiles(times.ort), transformers: quantiles(times.transformers) });
  }
  return results;
}

/** SHA-256 of the vectors of `texts`, as `expected-bits.ts` has it. */
export async function hashVectors(model: string, build: KernelBuild, texts: readonly string[]): Promise<string> {
  const { encoder } = await openOurs(model, build);
  const vectors = await encoder.encode(texts);
  const flat = new Float32Array(texts.length * encoder.dimension);
  vectors.forEach((vector, index) => flat.set(vector, index * encoder.dimension));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', flat));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Performance with what only some engines have (the Measure Memory interface). */
interface MeasuringPerformance {
  readonly measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
  readonly timeOrigin: number;
}

/** Bytes of the page after the engine has answered, as the browser counts them. */
export async function measureMemory(model: string, engine: EngineName | 'none'): Promise<number> {
  const keep = engine === 'none' ? undefined : await openEngine(engine, model);
  const measuring: MeasuringPerformance = performance;
  if (measuring.measureUserAgentSpecificMemory === undefined) return Number.NaN;
  const result = await measuring.measureUserAgentSpecificMemory();
  // Named after the measurement, so that it is not collected before.
  return keep === undefined || keep.startMs > 0 ? result.bytes : 0;
}

/** As many tokens with [CLS] and [SEP]: each of its words is one. */
function textOf(tokens: number): string {
  const words = 'how do i change the date of my next payment when the shop has not sent it yet'.split(' ');
  return Array.from({ length: tokens - 2 }, (_, index) => words[index % words.length]).join(' ');
}

function quantiles(times: number[]): Quantiles {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** What the benchmark calls in the page; set once the script has loaded. */
const functions = { measureStart, measureLengths, measureMemory, hashVectors };

declare global {
  var encoderBenchmark: typeof functions;
}

globalThis.encoderBenchmark = functions;
