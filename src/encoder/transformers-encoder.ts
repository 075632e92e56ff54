/**
 * An encoder run by `@huggingface/transformers`, in Node and in the browser.
 * The library is passed in, since the two come from different builds of it; so are the place of the model
 * and its identity. Nothing is fetched from a model hub.
 */
import type { FeatureExtractionPipeline } from '@huggingface/transformers';
import type { Encoder } from './encoder.ts';
import { unitVectors } from './pooling.ts';

/** What is known of a model before it runs. */
export interface TransformersModel {
  /** Identity of the model's bytes, such as "all-MiniLM-L6-v2-q4@f2ebcb3e79665d95". */
  readonly id: string;
  readonly dimension: number;
  readonly maxTokens: number;
}

/**
 * Wraps a loaded pipeline.
 * @param batchSize - texts run together; more is faster at build time and needs more memory
 */
export function createTransformersEncoder(pipeline: FeatureExtractionPipeline, model: TransformersModel, batchSize: number): Encoder {
  const countTokens = (text: string): number => pipeline.tokenizer.encode(text).length;
  return {
    ...model,
    countTokens,
    async encode(texts, options) {
      const vectors: Float32Array[] = Array.from({ length: texts.length }, () => new Float32Array(0));
      // Texts of one length together: padding to the longest of a batch would be the larger part of the work.
      const order = texts
        .map((text, index) => ({ text, index, length: text.length }))
        .sort((a, b) => a.length - b.length || a.index - b.index);
      for (let start = 0; start < order.length; start += batchSize) {
        options?.signal?.throwIfAborted();
        const batch = order.slice(start, start + batchSize);
        const output = await pipeline(
          batch.map(({ text }) => text),
          { pooling: 'mean', normalize: true },
        );
        const rows = unitVectors(output.data, batch.length);
        batch.forEach(({ index }, row) => {
          vectors[index] = rows[row] ?? new Float32Array(0);
        });
      }
      return vectors;
    },
  };
}
