/**
 * A sentence encoder: text to a unit vector whose direction is its meaning.
 * One interface for every implementation; Node and browser differ only in which one they open.
 */

export interface Encoder {
  /** Identifies model bytes and arithmetic: equal ids give equal vectors. Part of cache keys and of the index header. */
  readonly id: string;
  readonly dimension: number;
  /** Longer texts are cut; the build refuses to make such passages. */
  readonly maxTokens: number;
  /**
   * @returns unit vectors, Float32Array of length `dimension`, in the order of `texts`
   * @throws DOMException "AbortError" once `signal` is aborted
   */
  encode(texts: readonly string[], options?: { readonly signal?: AbortSignal }): Promise<Float32Array[]>;
  /** Number of tokens including the two that frame a text, before any cut. */
  countTokens(text: string): number;
}

export type EncoderErrorCode = 'model-missing' | 'model-damaged' | 'not-supported';

/** The encoder cannot be opened. Search goes on with words. */
export class EncoderError extends Error {
  readonly code: EncoderErrorCode;

  constructor(code: EncoderErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EncoderError';
    this.code = code;
  }
}
