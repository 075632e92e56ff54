/**
 * A vector index in two halves: the passages with the projection, which find the article, and the sentences, which
 * choose what of it is shown and may come a moment later. Both travel in the same kind of file.
 */
import { IndexFileError } from './index-file-error.ts';
import type { VectorIndex } from './passage-index.ts';
import { quantise } from './quantise.ts';

/** Everything but the vectors of sentences. */
export function withoutSentences(index: VectorIndex): VectorIndex {
  return { ...index, sentences: quantise([], index.projection.outputDimension) };
}

/** The vectors of sentences, and nothing that the other half has. */
export function onlySentences({ encoderId, sentences, projection: { outputDimension } }: VectorIndex): VectorIndex {
  return {
    encoderId,
    sentences,
    projection: { inputDimension: 0, outputDimension, mean: new Float32Array(), matrix: new Float32Array() },
    passages: quantise([], outputDimension),
  };
}

/**
 * The whole from its halves.
 * @throws IndexFileError "damaged" when they are not of one index
 */
export function joinVectors(passages: VectorIndex, sentences: VectorIndex): VectorIndex {
  if (passages.encoderId !== sentences.encoderId || passages.projection.outputDimension !== sentences.sentences.dimension) {
    throw new IndexFileError('damaged', 'vectors of passages and of sentences are not of one index');
  }
  return { ...passages, sentences: sentences.sentences };
}
