/** Opens the project's encoder in Node, from a folder on disk. The browser's way is in `src/client/`. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EncoderError } from './encoder.ts';
import type { Encoder } from './encoder.ts';
import { createTransformersEncoder } from './transformers-encoder.ts';

/**
 * @param folder - a model's folder with `config.json`, `tokenizer.json` and `onnx/model_q4.onnx`
 * @throws EncoderError "model-missing" or "model-damaged"
 */
export async function openNodeEncoder(folder: string): Promise<Encoder> {
  const modelFile = join(folder, 'onnx/model_q4.onnx');
  if (!existsSync(modelFile)) {
    throw new EncoderError('model-missing', `No encoder at ${modelFile}. It belongs to the repository: run "git checkout -- public/models".`);
  }
  const id = await encoderId(folder);
  const { env, pipeline } = await import('@huggingface/transformers');
  env.localModelPath = dirname(folder);
  env.allowRemoteModels = false;
  try {
    const extractor = await pipeline('feature-extraction', basename(folder), { dtype: 'q4' });
    return createTransformersEncoder(extractor, id, 256, 16);
  } catch (error) {
    throw new EncoderError('model-damaged', `The encoder in ${folder} cannot be read. Restore it with "git checkout -- public/models".`, { cause: error });
  }
}

/** Name and content hash of a model, such as "all-MiniLM-L6-v2-q4@f2ebcb3e79665d95". */
export async function encoderId(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['onnx/model_q4.onnx', 'tokenizer.json']) hash.update(await readFile(join(folder, file)));
  return `${basename(folder)}@${hash.digest('hex').slice(0, 16)}`;
}
