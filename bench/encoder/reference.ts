/** The reference: the same model file through `@huggingface/transformers` and onnxruntime-node. */

import { dirname } from 'node:path';

import { env, pipeline } from '@huggingface/transformers';

import { modelFolder, type RealModel } from '../../src/encoder/fixtures/real-encoder.ts';

/** Unit vectors of texts, 16 at a time, texts of like length together: as a build would run it. */
export type Reference = (texts: readonly string[]) => Promise<Float32Array[]>;

/** Opens the reference for one model; on as many threads as it likes unless told. */
export async function openReference(model: RealModel, { threads }: { readonly threads?: number } = {}): Promise<Reference> {
  env.localModelPath = dirname(modelFolder(model));
  env.allowRemoteModels = false;
  const extractor = await pipeline('feature-extraction', model, {
    dtype: 'q4',
    ...(threads !== undefined && { session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 } }),
  });
  return async (texts) => {
    const vectors: Float32Array[] = [];
    const order = texts.map((text, index) => ({ text, index })).sort((a, b) => a.text.length - b.text.length);
    for (let start = 0; start < order.length; start += 16) {
      const batch = order.slice(start, start + 16);
      const output = await extractor(
        batch.map(({ text }) => text),
        { pooling: 'mean', normalize: true },
      );
      const [, dimension = 0] = output.dims;
      batch.forEach(({ index }, row) => {
        vectors[index] = Float32Array.from(output.data.slice(row * dimension, (row + 1) * dimension), Number);
      });
    }
    return vectors;
  };
}
