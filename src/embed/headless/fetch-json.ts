/** One JSON file of the help centre, or a typed error. It keeps nothing: the browser's own cache does. */
import { HelpUnavailable } from './help-unavailable.ts';

/** Rejects with a HelpUnavailable, or with the signal's reason. */
export type JsonFetcher = (path: string, signal?: AbortSignal) => Promise<unknown>;

export function createJsonFetcher(origin: string, fetch: typeof globalThis.fetch, closing: AbortSignal): JsonFetcher {
  return async (path, signal) => {
    signal?.throwIfAborted();
    const url = `${origin}${path}`;
    let response: Response;
    try {
      // Without cookies: the help centre has none, and its answer is the same for everybody.
      response = await fetch(url, { credentials: 'omit', signal: signal === undefined ? closing : AbortSignal.any([signal, closing]) });
    } catch (error) {
      signal?.throwIfAborted();
      if (closing.aborted) throw new HelpUnavailable('closed', 'this help centre was closed');
      throw new HelpUnavailable('offline', `${url} cannot be reached`, { cause: error });
    }
    if (response.status === 404) throw new HelpUnavailable('not-found', `${url} is not there`);
    if (!response.ok) throw new HelpUnavailable('offline', `${url} answered ${response.status}`);
    try {
      const value: unknown = await response.json();
      return value;
    } catch (error) {
      signal?.throwIfAborted();
      if (closing.aborted) throw new HelpUnavailable('closed', 'this help centre was closed');
      throw new HelpUnavailable('damaged', `${url} is no JSON`, { cause: error });
    }
  };
}
