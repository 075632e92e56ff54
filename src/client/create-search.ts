/**
 * The engine as others import it: in Node, or in a page, of whatever origin. Same session, index and encoder as the
 * site's own search. It needs no DOM, keeps nothing, and fetches from the help centre's origin alone.
 */
import { connectSession } from './connect-session.ts';
import { createSearchClient } from './create-search-client.ts';
import type { EncoderLevel } from './device-hints.ts';
import type { Search } from './search.ts';
import { searchOver } from './search-over.ts';

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
