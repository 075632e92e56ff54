/** Vectors of the index one by one, and what a passage is called in a message. */
import type { IndexedPassage, VectorIndex } from '../../index/passage-index.ts';

/** @returns the vector of a passage in the space of the index, of about unit length */
export function passageVector(vectors: VectorIndex, passage: number): Float32Array {
  const { dimension, codes, scales } = vectors.passages;
  return Float32Array.from(codes.subarray(passage * dimension, (passage + 1) * dimension), (code) => code * (scales[passage] ?? 0));
}

/** 'its question "Where is my money?"', 'its section "How long it takes"' */
export function describePassage(passage: IndexedPassage | undefined): string {
  if (passage === undefined) return 'nothing';
  const text = passage.sentences[0]?.text ?? '';
  if (passage.kind === 'title') return 'its title';
  if (passage.kind === 'question') return `its question "${text}"`;
  const heading = passage.headingPath.at(-1);
  return heading === undefined ? 'its opening' : `its section "${heading}"`;
}
