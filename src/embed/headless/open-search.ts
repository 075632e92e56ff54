/**
 * The engine behind the headless package, opened with the first need of it: in a worker where one can be had, else in
 * this thread by the module that `/embed/search.js` is.
 */
import { connectWorker } from '../../client/connect-worker.ts';
import type { createSearch } from '../../client/create-search.ts';
import type { Search } from '../../client/search.ts';
import { createSearchClient } from '../../client/create-search-client.ts';
import type { EncoderLevel } from '../../client/device-hints.ts';
import { searchOver } from '../../client/search-over.ts';
import { startSearchWorker } from './start-search-worker.ts';

/** What `/embed/search.js` exports, as far as it is needed. */
export interface SearchModule {
  readonly createSearch: typeof createSearch;
}

export interface OpenSearchParts {
  readonly origin: string;
  readonly encoder: EncoderLevel;
  readonly worker: boolean;
  readonly fetch: typeof fetch | undefined;
  readonly engine: (() => Promise<SearchModule>) | undefined;
}

export async function openSearch({ origin, encoder, worker, fetch, engine }: OpenSearchParts): Promise<Search> {
  const manifestUrl = `${origin}/search-index/manifest.json`;
  // A function of the page cannot be handed to a worker.
  const started = worker && fetch === undefined && engine === undefined ? await startSearchWorker(origin) : undefined;
  if (started !== undefined) return searchOver(createSearchClient({ manifestUrl, encoder, connect: connectWorker(started) }));
  const { createSearch } = await (engine ?? (() => importEngine(origin)))();
  return createSearch({ manifestUrl, encoder, ...(fetch && { fetch }) });
}

async function importEngine(origin: string): Promise<SearchModule> {
  const module: unknown = await import(/* @vite-ignore */ `${origin}/embed/search.js`);
  if (!isSearchModule(module)) throw new TypeError(`${origin}/embed/search.js has no createSearch`);
  return module;
}

function isSearchModule(value: unknown): value is SearchModule {
  return typeof value === 'object' && value !== null && 'createSearch' in value && typeof value.createSearch === 'function';
}
