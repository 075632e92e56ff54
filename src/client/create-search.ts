/**
 * The engine as others import it: in Node, or in a page, of whatever origin. Same session, index and encoder as the
 * site's own search. It needs no DOM, keeps nothing, and fetches from the help centre's origin alone.
 */
import type { Answer } from '../search/answer.ts';
import { connectSession } from './connect-session.ts';
import { createSearchClient } from './create-search-client.ts';
import type { EncoderLevel } from './device-hints.ts';
import { searchOver } from './search-over.ts';
import type { SearchState } from './search-state.ts';

/** How `createSearch` finds the index, and what it may load. */
export interface CreateSearchOptions {
  /**
   * Address of the help centre's manifest: "https://help.brindle.example/search-index/manifest.json". All else that is
   * fetched lies at the same origin. In a page it may be relative to the page.
   */
  readonly manifestUrl: string | URL;
  /** In place of the global `fetch`: to go through a proxy, to count, to test. Called with absolute addresses. */
  readonly fetch?: typeof fetch;
  /**
   * The most that is loaded to read questions by meaning; `light` unless told. `words` loads nothing more than the
   * index (about 0.2 MB), `light` about 4 MB more, `full` about 11 MB more again. A visitor who saves data gets words,
   * whatever is chosen here, until `loadEncoder` is called.
   */
  readonly encoder?: EncoderLevel;
}

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

/**
 * Opens the search of a help centre. Nothing is fetched before `prepare` or the first question.
 *
 * @example
 * const help = createSearch({ manifestUrl: 'https://help.brindle.example/search-index/manifest.json' });
 * const { confidence, results } = await help.search('they took the money twice', { limit: 3 });
 * if (confidence !== 'nothing-fits') console.log(results[0]?.title, results[0]?.sentence);
 * help.close();
 *
 * @throws TypeError when `manifestUrl` is no address
 */
export function createSearch({ manifestUrl, fetch = globalThis.fetch, encoder = 'light' }: CreateSearchOptions): Search {
  const page = 'location' in globalThis ? globalThis.location.href : undefined;
  const { href } = new URL(manifestUrl, page);
  // Called without a "this": browsers refuse a fetch that was taken off its window.
  return searchOver(createSearchClient({ manifestUrl: href, encoder, connect: connectSession((input, init) => fetch(input, init)) }));
}
