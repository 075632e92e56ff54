/**
 * The second implementation of the encoder: a model run by `@huggingface/transformers` in Node.
 * For sites that bring a model which the kernel cannot run, and the reference in the kernel's tests.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { EncoderError } from './encoder.ts';
import type { Encoder } from './encoder.ts';
import { createTransformersEncoder } from './transformers-encoder.ts';

export type TransformersDtype = 'fp32' | 'fp16' | 'q8' | 'q4';

/** File endings that the library uses for each kind of weights. */
const endings: Readonly<Record<TransformersDtype, string>> = { fp32: '', fp16: '_fp16', q8: '_quantized', q4: '_q4' };

const configSchema = z.object({ hidden_size: z.int().positive() });

/** Files of a model by their path below its folder, in the order in which the library asks for them. */
export async function transformersModelFiles(folder: string, dtype: TransformersDtype): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const path of ['config.json', 'tokenizer_config.json', 'tokenizer.json', `onnx/model${endings[dtype]}.onnx`]) {
    if (!existsSync(join(folder, path)))
      throw new EncoderError(
        'model-missing',
        `No ${path} in ${folder}. Put the model's files there, or correct "encoder" in site.config.ts.`,
      );
    files.set(path, await readFile(join(folder, path)));
  }
  return files;
}

/** Name and content hash of a model, such as "all-MiniLM-L6-v2-q4@f2ebcb3e79665d95", and the length of its vectors. */
export async function transformersModelInfo(
  folder: string,
  dtype: TransformersDtype,
): Promise<{ readonly id: string; readonly dimension: number }> {
  const files = await transformersModelFiles(folder, dtype);
  const hash = createHash('sha256');
  for (const bytes of files.values()) hash.update(bytes);
  const config = configSchema.parse(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')));
  return { id: `${basename(folder)}@${hash.digest('hex').slice(0, 16)}`, dimension: config.hidden_size };
}

/** @throws EncoderError "model-missing" or "model-damaged" */
export async function openTransformersNodeEncoder(folder: string, dtype: TransformersDtype, maxTokens: number): Promise<Encoder> {
  const { id, dimension } = await transformersModelInfo(folder, dtype);
  const { env, pipeline } = await import('@huggingface/transformers');
  env.localModelPath = dirname(folder);
  env.allowRemoteModels = false;
  try {
    const extractor = await pipeline('feature-extraction', basename(folder), { dtype });
    return createTransformersEncoder(extractor, { id, dimension, maxTokens }, 16);
  } catch (error) {
    throw new EncoderError('model-damaged', `The encoder in ${folder} cannot be read. Restore it with "git checkout -- public/models".`, {
      cause: error,
    });
  }
}
