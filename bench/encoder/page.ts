/**
 * The browser's half of the encoder benchmark: our kernel and onnxruntime-web side by side.
 * Both get bytes that are already in memory; both run on one thread of the page.
 */

import { Tokenizer } from '@huggingface/tokenizers';

import { openEncoder, type PieceSource, type StreamedEncoder } from '../../src/encoder/open-encoder.ts';
import type { KernelBuild } from '../../src/encoder/kernel/choose-build.ts';
import type { OrtModule, OrtSession } from './ort.ts';

/** Milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

/** One length, both engines. */
export interface LengthResult {
  readonly tokens: number;
  readonly ours: Quantiles;
  readonly ort: Quantiles;
}

const bytesOf = async (address: string): Promise<ArrayBuffer> => (await fetch(address)).arrayBuffer();

/** A piece source whose bytes are fetched beforehand, as a cache would hand them over. */
async function preload(model: string): Promise<PieceSource> {
  const names = (await (await fetch(`/packed/${model}/`)).text()).split('\n');
  const files = new Map(await Promise.all(names.map(async (name) => [name, await bytesOf(`/packed/${model}/${name}`)] as const)));
  return (name) => {
    const bytes = files.get(name);
    return bytes === undefined ? Promise.reject(new Error(`No file ${name}.`)) : Promise.resolve(bytes);
  };
}

async function openOurs(model: string, build?: KernelBuild): Promise<{ encoder: StreamedEncoder; startMs: number }> {
  const source = await preload(model);
  const kernels = { plain: await bytesOf('/kernel/plain'), relaxed: await bytesOf('/kernel/relaxed') };
  const start = performance.now();
  const encoder = await openEncoder(source, (chosen) => Promise.resolve(kernels[build ?? chosen]));
  await encoder.encode(['how do i change my name']);
  const startMs = performance.now() - start;
  await encoder.loadRest();
  return { encoder, startMs };
}

interface Ort {
  readonly startMs: number;
  readonly run: (text: string) => Promise<Float32Array>;
}

async function openOrt(model: string): Promise<Ort> {
  const weights = await bytesOf(`/model/${model}/onnx/model_q4.onnx`);
  const tokenizerText = await (await fetch(`/model/${model}/tokenizer.json`)).text();
  const wasmBinary = await bytesOf('/ort/ort-wasm-simd-threaded.wasm');
  const address = '/ort/ort.wasm.min.mjs';
  const start = performance.now();
  const ort = asOrtModule(await import(/* @vite-ignore */ address));
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = wasmBinary;
  ort.env.wasm.wasmPaths = '/ort/';
  const tokenizer = new Tokenizer(asObject(JSON.parse(tokenizerText)), {});
  const session: OrtSession = await ort.InferenceSession.create(new Uint8Array(weights), { executionProviders: ['wasm'] });
  const run = async (text: string): Promise<Float32Array> => {
    const { ids } = tokenizer.encode(text);
    const feed = (values: readonly number[]) => new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    const output = await session.run({ input_ids: feed(ids), attention_mask: feed(ids.map(() => 1)) });
    const states = output['last_hidden_state']?.data ?? new Float32Array(0);
    const mean = new Float32Array(384);
    for (let at = 0; at < states.length; at++) mean[at % 384] = (mean[at % 384] ?? 0) + (states[at] ?? 0);
    const length = Math.hypot(...mean);
    return mean.map((value) => value / length);
  };
  await run('how do i change my name');
  return { startMs: performance.now() - start, run };
}

/** Time from bytes in memory to the first vector. */
export async function measureStart(model: string, engine: 'ours' | 'ort'): Promise<number> {
  return engine === 'ours' ? (await openOurs(model)).startMs : (await openOrt(model)).startMs;
}

/** Alternates the engines text by text, so that a noisy machine disturbs both alike. */
export async function measureLengths(
  model: string,
  build: KernelBuild,
  lengths: readonly number[],
  seconds: number,
): Promise<LengthResult[]> {
  const { encoder } = await openOurs(model, build);
  const ort = await openOrt(model);
  const results: LengthResult[] = [];
  for (const tokens of lengths) {
    const text = textOf(tokens);
    const times: { ours: number[]; ort: number[] } = { ours: [], ort: [] };
    const end = performance.now() + seconds * 1000;
    for (let round = 0; round < 12 || performance.now() < end; round++) {
      const start = performance.now();
      await encoder.encode([text]);
      const middle = performance.now();
      await ort.run(text);
      // The first rounds compile.
      if (round < 4) continue;
      times.ours.push(middle - start);
      times.ort.push(performance.now() - middle);
    }
    results.push({ tokens: encoder.countTokens(text), ours: quantiles(times.ours), ort: quantiles(times.ort) });
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

function isOrtModule(value: unknown): value is OrtModule {
  return typeof value === 'object' && value !== null && 'InferenceSession' in value && 'env' in value && 'Tensor' in value;
}

function asOrtModule(value: unknown): OrtModule {
  if (isOrtModule(value)) return value;
  throw new TypeError('the runtime is not of the expected form');
}

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value;
  throw new TypeError('tokenizer.json holds no object');
}

/** Bytes of the page after the engine has answered, as the browser counts them. */
export async function measureMemory(model: string, engine: 'ours' | 'ort' | 'none'): Promise<number> {
  const keep = engine === 'ours' ? await openOurs(model) : engine === 'ort' ? await openOrt(model) : undefined;
  const measuring: MeasuringPerformance = performance;
  if (measuring.measureUserAgentSpecificMemory === undefined) return Number.NaN;
  const result = await measuring.measureUserAgentSpecificMemory();
  // Named after the measurement, so that it is not collected before.
  return keep === undefined || keep.startMs > 0 ? result.bytes : 0;
}

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
