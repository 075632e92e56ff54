/**
 * The engines that the benchmark page compares: our kernel, onnxruntime-web (its WASM build, one thread) with our pooling, and
 * transformers.js as it comes. Each starts from bytes that are already in memory and runs on the page's own thread.
 */
import { Tokenizer } from '@huggingface/tokenizers';
import { openEncoder, type PieceSource, type StreamedEncoder } from '../../src/encoder/open-encoder.ts';
import type { KernelBuild } from '../../src/encoder/kernel/choose-build.ts';
import type { OrtModule, OrtSession, TransformersModule } from './ort.ts';

export const engineNames = ['ours', 'ort', 'transformers'] as const;
export type EngineName = (typeof engineNames)[number];

export interface Engine {
  readonly startMs: number;
  readonly run: (text: string) => Promise<Float32Array>;
}

const firstText = 'how do i change my name';

const bytesOf = async (address: string): Promise<ArrayBuffer> => (await fetch(address)).arrayBuffer();

/** @param build - of our kernel; the one that suits the engine unless told */
export async function openEngine(name: EngineName, model: string, build?: KernelBuild): Promise<Engine> {
  switch (name) {
    case 'ours': {
      const { encoder, startMs } = await openOurs(model, build);
      return { startMs, run: async (text) => (await encoder.encode([text]))[0] ?? new Float32Array(0) };
    }
    case 'ort':
      return openOrt(model);
    case 'transformers':
      return openTransformers(model);
  }
}

export async function openOurs(model: string, build?: KernelBuild): Promise<{ encoder: StreamedEncoder; startMs: number }> {
  const source = await preload(model);
  const kernels = { plain: await bytesOf('/kernel/plain'), relaxed: await bytesOf('/kernel/relaxed') };
  const start = performance.now();
  const encoder = await openEncoder(source, (chosen) => Promise.resolve(kernels[build ?? chosen]));
  await encoder.encode([firstText]);
  const startMs = performance.now() - start;
  await encoder.loadRest();
  return { encoder, startMs };
}

/** A piece source whose bytes are fetched beforehand, as a cache would hand them over. */
async function preload(model: string): Promise<PieceSource> {
  const names = (await (await fetch(`/packed/${model}/`)).text()).split('\n');
  const files = new Map(await Promise.all(names.map(async (name) => [name, await bytesOf(`/packed/${model}/${name}`)] as const)));
  return (name) => {
    const bytes = files.get(name);
    return bytes === undefined ? Promise.reject(new Error(`No file ${name}.`)) : Promise.resolve(bytes);
  };
}

async function openOrt(model: string): Promise<Engine> {
  const weights = await bytesOf(`/model/${model}/onnx/model_q4.onnx`);
  const tokenizerText = await (await fetch(`/model/${model}/tokenizer.json`)).text();
  const wasmBinary = await bytesOf('/ort/ort-wasm-simd-threaded.wasm');
  const address = '/ort/ort.wasm.min.mjs';
  const start = performance.now();
  const ort: unknown = await import(/* @vite-ignore */ address);
  if (!isOrtModule(ort)) throw new TypeError('the runtime is not of the expected form');
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
  await run(firstText);
  return { startMs: performance.now() - start, run };
}

/** Its own bundle with its own runtime; only told where its files are, since it would ask another origin for them. */
async function openTransformers(model: string): Promise<Engine> {
  const names = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_q4.onnx'];
  const files = new Map(await Promise.all(names.map(async (name) => [name, await bytesOf(`/model/${model}/${name}`)] as const)));
  const wasmBinary = await bytesOf('/ort/ort-wasm-simd-threaded.asyncify.wasm');
  const address = '/transformers/transformers.min.js';
  const start = performance.now();
  const library: unknown = await import(/* @vite-ignore */ address);
  if (!isTransformersModule(library)) throw new TypeError('transformers.js is not of the expected form');
  const { env, pipeline } = library;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = '/model/';
  env.useBrowserCache = false;
  env.useCustomCache = true;
  env.customCache = {
    match: (request: string) => {
      const name = names.find((file) => request.endsWith(`/${model}/${file}`));
      const bytes = name === undefined ? undefined : files.get(name);
      return Promise.resolve(
        bytes === undefined
          ? new Response(null, { status: 404 })
          : new Response(bytes, { headers: { 'content-length': String(bytes.byteLength) } }),
      );
    },
    put: () => Promise.resolve(),
  };
  env.backends.onnx.wasm.wasmPaths = '/ort/';
  env.backends.onnx.wasm.wasmBinary = wasmBinary;
  const extract = await pipeline('feature-extraction', model, { dtype: 'q4', device: 'wasm' });
  const run = async (text: string): Promise<Float32Array> => (await extract(text, { pooling: 'mean', normalize: true })).data;
  await run(firstText);
  return { startMs: performance.now() - start, run };
}

function isOrtModule(value: unknown): value is OrtModule {
  return typeof value === 'object' && value !== null && 'InferenceSession' in value && 'env' in value && 'Tensor' in value;
}

function isTransformersModule(value: unknown): value is TransformersModule {
  return typeof value === 'object' && value !== null && 'pipeline' in value && 'env' in value;
}

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value;
  throw new TypeError('tokenizer.json holds no object');
}
