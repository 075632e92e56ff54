/** A session in this very thread: for Node, and for pages whose policy allows no worker. Each encoding takes the thread for some 10 to 50 ms. */
import { createBrowserSession } from './browser-session.ts';
import type { Connect } from './search-connection.ts';

export function connectSession(fetch: typeof globalThis.fetch): Connect {
  return ({ receive }) => {
    const closing = new AbortController();
    const session = createBrowserSession({
      fetch: (input, init) => fetch(input, { ...init, signal: closing.signal }),
      send: (message) => {
        if (!closing.signal.aborted) receive(message);
      },
    });
    return {
      send: session.receive,
      close: () => {
        closing.abort();
      },
    };
  };
}
