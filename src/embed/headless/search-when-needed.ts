/** A search that is opened when it is first needed, and again after its code could not be had. */
import type { Search } from '../../client/search.ts';
import type { SearchState } from '../../client/search-state.ts';
import { SearchUnavailable } from '../../client/search-unavailable.ts';

const idle: SearchState = { kind: 'idle' };

export function searchWhenNeeded(open: () => Promise<Search>): Search {
  let opened: Search | undefined;
  let opening: Promise<Search> | undefined;
  const closing = new AbortController();
  /** Listeners, each with the end of its subscription once there is something to subscribe to. */
  const listeners = new Map<(state: SearchState) => void, (() => void) | null>();

  const refuseWhenClosed = (): void => {
    if (closing.signal.aborted) throw new SearchUnavailable('closed', 'this search was closed');
  };

  const need = async (): Promise<Search> => {
    refuseWhenClosed();
    opening ??= open();
    let search: Search;
    try {
      search = await opening;
    } catch (error) {
      opening = undefined;
      throw new SearchUnavailable('offline', `the search could not be loaded: ${error instanceof Error ? error.message : String(error)}`);
    }
    opened = search;
    if (closing.signal.aborted) search.close();
    refuseWhenClosed();
    for (const [listener, end] of listeners) if (end === null) listeners.set(listener, search.subscribe(listener));
    return search;
  };

  return {
    get state() {
      return opened?.state ?? idle;
    },
    subscribe(listener) {
      if (opened === undefined) listener(idle);
      listeners.set(listener, opened?.subscribe(listener) ?? null);
      return () => {
        listeners.get(listener)?.();
        listeners.delete(listener);
      };
    },
    prepare: async () => (await need()).prepare(),
    loadEncoder() {
      need().then(
        (search) => {
          search.loadEncoder();
        },
        () => undefined,
      );
    },
    async search(text, request) {
      request?.signal?.throwIfAborted();
      const search = await need();
      return search.search(text, request);
    },
    close() {
      closing.abort();
      listeners.clear();
      opened?.close();
    },
  };
}
