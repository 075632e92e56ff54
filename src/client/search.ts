/** The help centre's search as its users see it: what a question may come with, and what can be asked. Types alone. */
import type { Answer } from '../search/answer.ts';
import type { SearchState } from './search-state.ts';

/** What a question may come with. */
export interface SearchRequest {
  /** Most results; 10 unless told. */
  readonly limit?: number;
  /** Id of a topic: only its articles are results. `topicCounts` of the answer still counts all. */
  readonly topic?: string;
  /** Ends the question: its promise rejects with the signal's reason, and no work is done for it any more. */
  readonly signal?: AbortSignal;
  /** True while the question is being typed: its last word may be a beginning, and the answer by words is the last. */
  readonly typing?: boolean;
  /** False to take the question as it is typed, without reading misspelt words as others. */
  readonly correct?: boolean;
  /** Called with every answer as it comes, the last one included: an answer by words may be shown before that by meaning. */
  readonly onAnswer?: (answer: Answer) => void;
}

/** The help centre's search. */
export interface Search {
  /** What can be done at this moment; changes are told to those who `subscribe`. */
  readonly state: SearchState;
  /** Calls at once with the present state, then at each change, progress of loading included. Returns the end of it. */
  subscribe(listener: (state: SearchState) => void): () => void;
  /**
   * Loads the index and the encoder before the first question needs them.
   * @returns the state once questions are answered as well as they can be: `ready`, or `words-only` with the reason.
   * With `full`, that is when the light encoder is there: `subscribe` tells when the full one has followed.
   * @throws SearchUnavailable when not even words can be had
   */
  prepare(): Promise<SearchState>;
  /** Loads the encoder although the visitor saves data or the device is small, or tries again after a failure. */
  loadEncoder(): void;
  /**
   * Answers a question. The promise is for the best answer that this search can give: while the encoder is on its way
   * it waits for it, and `onAnswer` has the answer by words until then.
   * @throws SearchUnavailable when there is no answer at all; the signal's reason when aborted
   */
  search(text: string, request?: SearchRequest): Promise<Answer>;
  /** Ends all of it: open questions reject with code `closed`, downloads stop, memory is given back. */
  close(): void;
}
