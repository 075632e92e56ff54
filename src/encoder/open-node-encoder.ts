/** Opens the project's encoder in Node: the kernel, on one thread for a question and on all cores for a build. */
import type { Encoder } from './encoder.ts';
import { createEncoderPool } from './encoder-pool.ts';
import type { EncoderPool } from './encoder-pool.ts';
import { builtKernel } from './kernel/built-kernel.ts';
import { ARITHMETIC } from './kernel/kernel.ts';
import { openEncoder } from './open-encoder.ts';
import { packedModel } from './packed-model.ts';
import { readPieces } from './read-pieces.ts';

/** Fewer texts are encoded before threads would have started. */
const leastForThreads = 64;

/**
 * @param modelFolder - a folder of `public/models/`
 * @throws EncoderError
 */
export async function openNodeEncoder(modelFolder: string): Promise<Encoder> {
  const { folder } = await packedModel(modelFolder);
  const single = await openEncoder(readPieces(folder), builtKernel);
  await single.loadRest();
  let pool: Promise<EncoderPool> | undefined;
  return {
    id: single.id,
    dimension: single.dimension,
    maxTokens: single.maxTokens,
    countTokens: (text) => single.countTokens(text),
    async encode(texts, options) {
      if (texts.length < leastForThreads) return single.encode(texts, options);
      pool ??= createEncoderPool(folder);
      const threads = await pool;
      const vectors = await threads.encode(texts, options);
      // Threads would keep the process alive; the next large batch starts them again in a tenth of a second.
      pool = undefined;
      await threads.close();
      return vectors;
    },
  };
}

/** Identity of the model's bytes and of the kernel's arithmetic, without opening it. */
export async function encoderId(modelFolder: string): Promise<string> {
  const { header } = await packedModel(modelFolder);
  return `${header.identity.slice(0, 32)}-${ARITHMETIC}`;
}
