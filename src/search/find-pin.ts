/** The pin that a question calls for: asked in the same words, or so alike in meaning that it is the same question. */
import type { VectorIndex } from '../index/passage-index.ts';
import type { Pin } from '../index/search-hints.ts';
import { scanSimilarities } from './vectors/scan.ts';
import { isWeightless } from './words/weightless-words.ts';
import { stem, tokenize } from './words/tokenize.ts';

export interface FoundPin {
  readonly article: number;
  /** The pin's own question. */
  readonly question: string;
  /** 1 for the same words. */
  readonly similarity: number;
}

/** A question for comparing: its stems in order, without the words that carry no weight. */
export function plainQuestion(question: string): string {
  const words = tokenize(question).map(({ word }) => word);
  const weighty = words.filter((word) => !isWeightless(word));
  return (weighty.length > 0 ? weighty : words).map(stem).join(' ');
}

/** @param plainPins - `plainQuestion` of every question of every pin, in order */
export function findPin(
  question: string,
  vector: Float32Array | undefined,
  pins: readonly Pin[],
  plainPins: ReadonlyMap<string, FoundPin>,
  vectors: VectorIndex | undefined,
  leastSimilarity: number,
): FoundPin | undefined {
  const same = plainPins.get(plainQuestion(question));
  if (same) return same;
  if (!vector || !vectors?.pins) return undefined;
  const questions = pins.flatMap((pin) => pin.questions.map((text) => ({ article: pin.article, question: text })));
  let best: FoundPin | undefined;
  scanSimilarities(vector, vectors.pins).forEach((similarity, number) => {
    const pinned = questions[number];
    if (pinned && similarity >= leastSimilarity && similarity > (best?.similarity ?? 0)) best = { ...pinned, similarity };
  });
  return best;
}
