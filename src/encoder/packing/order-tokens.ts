/**
 * Token rows in the order in which people will need them, so that the first piece answers most
 * questions. The line number in the packed vocabulary is the row: reordering costs no byte.
 * BERT's own order follows books and encyclopaedias; questions follow speech.
 */

import { createTokenizer } from '../tokenizer/word-piece.ts';
import type { ModelFolder } from './read-model-folder.ts';

/** Keeps the first few ranks of one source from outweighing all others. */
const SMOOTHING = 50;

/** How often a word is used, in any unit. */
export interface WordCount {
  readonly word: string;
  readonly count: number;
}

/**
 * The same model with its tokens renumbered: special tokens and single characters first, then by
 * the sum of 1 / (50 + rank) over the sources and the model's own order. So a token goes to the
 * front that is frequent in any of them; measured against other merges in docs/encoder.md.
 */
export function orderTokens(model: ModelFolder, sources: readonly (readonly WordCount[])[]): ModelFolder {
  const { tokens, special, weights } = model;
  const ids = new Map(tokens.map((token, id) => [token, id]));
  const longest = Math.max(...tokens.map((token) => token.length));
  const tokenizer = createTokenizer({ ids, longest }, special);
  const scores = tokens.map((token, id) => (/^(\[[A-Z]+\]|[!-~])$/.test(token) ? tokens.length : 1 / (SMOOTHING + id)));
  for (const words of sources) {
    const counts = tokens.map(() => 0);
    for (const { word, count } of words) {
      for (const id of tokenizer.tokenize(word)) counts[id] = (counts[id] ?? 0) + count;
    }
    const ranked = tokens.map((_, id) => id).filter((id) => counts[id] !== 0);
    ranked.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
    for (const [rank, id] of ranked.entries()) scores[id] = (scores[id] ?? 0) + 1 / (SMOOTHING + rank);
  }
  const order = tokens.map((_, id) => id).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const place = new Map(order.map((id, row) => [id, row]));
  const placeOf = (id: number): number => place.get(id) ?? id;
  return {
    tokens: order.map((id) => tokens[id] ?? ''),
    special: { unknown: placeOf(special.unknown), start: placeOf(special.start), end: placeOf(special.end) },
    weights: {
      ...weights,
      rowCodes: permuteRows(weights.rowCodes, order),
      rowScales: permuteRows(weights.rowScales, order),
      rowZeros: permuteRows(weights.rowZeros, order),
    },
  };
}

function permuteRows(rows: Uint8Array, order: readonly number[]): Uint8Array {
  const bytes = rows.length / order.length;
  const permuted = new Uint8Array(rows.length);
  order.forEach((id, row) => permuted.set(rows.subarray(id * bytes, (id + 1) * bytes), row * bytes));
  return permuted;
}
