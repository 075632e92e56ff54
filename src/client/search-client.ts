/**
 * The page's handle on search. It owns the worker and says what can be done at each moment.
 * It draws nothing and knows no element.
 */
import type { Answer } from '../search/answer.ts';
import type { SearchState } from './search-state.ts';

export interface AskOptions {
  readonly topic?: string | undefined;
  /** Most results wanted; 10 unless told. */
  readonly limit?: number;
  /** The question is being typed: its last word may be a beginning, and only words are used. */
  readonly typing?: boolean;
  /** False to take the question as it is typed, without reading misspelt words as others. */
  readonly correct?: boolean;
  readonly signal?: AbortSignal;
  /** Called once, or twice when a better answer follows the one from words. Never after `signal` is aborted. */
  readonly onAnswer: (answer: Answer) => void;
}

export interface SearchClient {
  readonly state: SearchState;
  /** Calls at once with the present state, then at each change. Returns the end of the subscription. */
  subscribe(listener: (state: SearchState) => void): () => void;
  /** First sign of intent: starts to load what is needed. Harmless when repeated. */
  prepare(): void;
  /** Loads the encoder although the visitor saves data or the device is small, or tries again after a failure. */
  loadEncoder(): void;
  /** Resolves when no better answer will follow. Rejects with a SearchUnavailable when there is none at all. */
  ask(question: string, options: AskOptions): Promise<void>;
  /** Ends all of it: open questions are rejected, downloads stop, and nothing is answered any more. */
  close(): void;
}
