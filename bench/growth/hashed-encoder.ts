/**
 * Stands in for the encoder where encoding everything would take hours: a text's vector is the sum of fixed random vectors of
 * its words. Texts with like words lie near, so that projection, scan and files do real work; what is found says nothing.
 */
import type { Encoder } from '../../src/encoder/encoder.ts';
import { createRandom } from './random-numbers.ts';

const dimension = 384;

export interface TimedEncoder extends Encoder {
  /** Milliseconds spent in `encode`, and texts that went through it. */
  readonly spent: () => { readonly ms: number; readonly texts: number };
}

/** @param id - of the encoder that it stands in for */
export function hashedEncoder(id: string): TimedEncoder {
  const words = new Map<string, Float32Array>();
  let ms = 0;
  let count = 0;
  const vectorOf = (word: string): Float32Array => {
    const known = words.get(word);
    if (known !== undefined) return known;
    let hash = 2166136261;
    for (let place = 0; place < word.length; place += 1) hash = Math.imul(hash ^ word.charCodeAt(place), 16777619);
    const { next } = createRandom(hash);
    const vector = Float32Array.from({ length: dimension }, () => next() + next() + next() - 1.5);
    words.set(word, vector);
    return vector;
  };
  const encodeOne = (text: string): Float32Array => {
    const sum = new Float32Array(dimension);
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      const vector = vectorOf(word);
      // Long words say more than short ones; good enough in place of frequencies.
      const weight = Math.min(8, word.length);
      for (let column = 0; column < dimension; column += 1) sum[column] = (sum[column] ?? 0) + weight * (vector[column] ?? 0);
    }
    let square = 1e-9;
    for (const value of sum) square += value * value;
    const scale = 1 / Math.sqrt(square);
    return sum.map((value) => value * scale);
  };
  return {
    id,
    dimension,
    maxTokens: 256,
    countTokens: () => 2,
    encode(texts) {
      const startedAt = performance.now();
      const vectors = texts.map(encodeOne);
      ms += performance.now() - startedAt;
      count += texts.length;
      return Promise.resolve(vectors);
    },
    spent: () => ({ ms, texts: count }),
  };
}
