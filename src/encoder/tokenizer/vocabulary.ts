/**
 * The packed vocabulary: one piece of text, a token a line, the line number is the id.
 * Brotli does the packing: the tokens of BERT vocabularies lie by frequency, and sorting them
 * for front coding costs more for the order than it saves (docs/encoder.md has the figures).
 */

import { PackedEncoderError } from '../packed-encoder-error.ts';

/** Token -> id, and the length of the longest token in UTF-16 units. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly longest: number;
}

/** @throws PackedEncoderError `shape` where a token has a line feed or is there twice */
export function packVocabulary(tokens: readonly string[]): Uint8Array<ArrayBuffer> {
  if (new Set(tokens).size !== tokens.length || tokens.some((token) => token === '' || token.includes('\n'))) {
    throw new PackedEncoderError('shape', 'A token is empty, there twice, or holds a line feed.');
  }
  return new TextEncoder().encode(tokens.join('\n'));
}

/** @throws PackedEncoderError `damaged` where the text does not hold `count` different tokens */
export function unpackVocabulary(bytes: Uint8Array, count: number): Vocabulary {
  const tokens = new TextDecoder().decode(bytes).split('\n');
  const ids = new Map<string, number>();
  let longest = 0;
  for (const token of tokens) {
    ids.set(token, ids.size);
    if (token.length > longest) longest = token.length;
  }
  if (ids.size !== count || tokens.length !== count) {
    throw new PackedEncoderError('damaged', `The vocabulary holds ${ids.size} tokens instead of ${count}.`);
  }
  return { ids, longest };
}
