/**
 * `@huggingface/transformers` in the worker, on the WASM-only build of its runtime (see astro.config.mjs):
 * half the bytes and twice as fast to start here as the build that it bundles. All files come from our own store.
 */
import { env, pipeline } from '@huggingface/transformers';
import { EncoderError } from '../encoder/encoder.ts';
import { createTransformersEncoder } from '../encoder/transformers-encoder.ts';
import type { Artefact, EncoderArtefacts } from '../index/manifest.ts';
import type { BrowserEncoder, LoadArtefact } from './browser-encoder.ts';

const endings = { fp32: '', fp16: '_fp16', q8: '_quantized', q4: '_q4' } as const;

export async function openTransformersEncoder(
  encoder: EncoderArtefacts,
  runtime: Readonly<Record<string, Artefact>>,
  load: LoadArtefact,
): Promise<BrowserEncoder> {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = '/models/';
  env.useBrowserCache = false;
  env.useCustomCache = true;
  env.customCache = {
    async match(request: string): Promise<Response | undefined> {
      const path = Object.keys(encoder.files).find((file) => request.endsWith(`/${encoder.model}/${file}`));
      const artefact = path === undefined ? undefined : encoder.files[path];
      // A file that the manifest does not name is not there: an answer here keeps the library from asking the server.
      if (artefact === undefined) return new Response(null, { status: 404 });
      return new Response(await load(artefact), { headers: { 'content-length': String(artefact.bytes) } });
    },
    put: () => Promise.resolve(),
  };
  // It would take the runtime's script from another origin, and start it from a blob, which the page's policy forbids.
  // The build that is bundled here (astro.config.mjs) has its script inside.
  env.useWasmCache = false;
  const wasm = env.backends.onnx.wasm;
  if (wasm) delete wasm.wasmPaths;
  const binary = runtime['ort.wasm'];
  if (wasm && binary) {
    wasm.wasmBinary = await load(binary);
    wasm.numThreads = 1;
    wasm.proxy = false;
  }
  const dtype = Object.entries(endings).find(([, ending]) => `onnx/model${ending}.onnx` in encoder.files)?.[0];
  if (dtype !== 'fp32' && dtype !== 'fp16' && dtype !== 'q8' && dtype !== 'q4')
    throw new EncoderError('model-missing', 'the manifest names no weights');
  try {
    const extractor = await pipeline('feature-extraction', encoder.model, { dtype, device: 'wasm' });
    const [sample] = await createTransformersEncoder(extractor, { id: encoder.id, dimension: 0, maxTokens: 0 }, 1).encode(['?']);
    const model = { id: encoder.id, dimension: sample?.length ?? 0, maxTokens: Number(extractor.tokenizer.model_max_length) };
    const opened = createTransformersEncoder(extractor, model, 1);
    return { tier: encoder.tier, encoder: opened, canEncode: () => true, loadRest: () => Promise.resolve() };
  } catch (error) {
    throw new EncoderError('model-damaged', 'the encoder did not start', { cause: error });
  }
}
