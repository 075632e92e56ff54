/** A `Search` over a client, whatever the client's session runs in. */
import type { Answer } from '../search/answer.ts';
import type { Search } from './search.ts';
import type { SearchClient } from './search-client.ts';
import type { SearchState } from './search-state.ts';
import { SearchUnavailable } from './search-unavailable.ts';

export function searchOver(client: SearchClient): Search {
  return {
    get state() {
      return client.state;
    },
    subscribe: (listener) => client.subscribe(listener),
    prepare: () => prepared(client),
    loadEncoder: () => {
      client.loadEncoder();
    },
    async search(text, { onAnswer, ...request } = {}) {
      request.signal?.throwIfAborted();
      let best: Answer | undefined;
      await client.ask(text, {
        ...request,
        onAnswer: (answer) => {
          best = answer;
          onAnswer?.(answer);
        },
      });
      request.signal?.throwIfAborted();
      if (best === undefined) throw new SearchUnavailable('worker', 'the question was left unanswered');
      return best;
    },
    close: () => {
      client.close();
    },
  };
}

function prepared(client: SearchClient): Promise<SearchState> {
  client.prepare();
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const end = client.subscribe((state) => {
      switch (state.kind) {
        case 'loading':
          return;
        case 'ready':
        case 'words-only':
          resolve(state);
          break;
        case 'failed':
          reject(new SearchUnavailable(state.reason, 'the index could not be loaded'));
          break;
        case 'idle':
          reject(new SearchUnavailable('closed', 'this search was closed'));
          break;
      }
      controller.abort();
    });
    // The first call of the listener comes before `end` is there.
    if (controller.signal.aborted) end();
    else controller.signal.addEventListener('abort', end, { once: true });
  });
}
