/**
 * What page and worker say to each other. Every question has an id: an answer to an old one can be told from
 * an answer to a new one, and a question that nobody waits for any more can be cancelled.
 */
import type { Answer } from '../search/answer.ts';
import type { DeviceHints, EncoderLevel } from './device-hints.ts';
import type { SearchState } from './search-state.ts';

export type QuestionId = number & { readonly __brand: 'QuestionId' };

export type ToWorker =
  | { readonly kind: 'prepare'; readonly manifestUrl: string; readonly hints: DeviceHints; readonly encoder: EncoderLevel }
  /** The visitor asked for the encoder, or for a new try. */
  | { readonly kind: 'load-encoder' }
  | {
      readonly kind: 'ask';
      readonly id: QuestionId;
      readonly question: string;
      readonly topic: string | null;
      readonly limit: number;
      readonly typing: boolean;
      /** False when the visitor wants the question taken as it was typed. */
      readonly correct: boolean;
    }
  | { readonly kind: 'cancel'; readonly id: QuestionId };

export type FromWorker =
  | { readonly kind: 'state'; readonly state: SearchState }
  | {
      readonly kind: 'answer';
      readonly id: QuestionId;
      readonly answer: Answer;
      /** No better one will follow. */ readonly isLast: boolean;
    }
  | { readonly kind: 'unavailable'; readonly id: QuestionId };
