/**
 * What the visitor's browser can do at this moment, as one union. The page draws it; only the client sets it.
 */

export type WordsOnlyReason =
  /** The visitor asked for less data. The encoder is offered, not loaded. */
  | 'save-data'
  | 'low-memory'
  /** Whoever uses the engine chose words alone. */
  | 'not-wanted'
  /** No SIMD, or the page's policy forbids WebAssembly. */
  | 'not-supported'
  | 'encoder-failed'
  | 'vectors-failed';

export type SearchState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'loading';
      readonly loadedBytes: number;
      readonly totalBytes: number;
      /** What a question asked now is answered with. */
      readonly answersWith: 'nothing' | 'words';
    }
  | { readonly kind: 'words-only'; readonly reason: WordsOnlyReason; readonly encoderBytes: number }
  | { readonly kind: 'ready'; readonly encoder: 'light' | 'full' }
  /** Not even words: the page offers topics and a person. */
  | { readonly kind: 'failed'; readonly reason: 'offline' | 'damaged' | 'worker' };

/** True when loading the encoder again, or after all, could work. */
export function canLoadEncoder(state: SearchState): boolean {
  return state.kind === 'words-only' && state.reason !== 'not-supported';
}
