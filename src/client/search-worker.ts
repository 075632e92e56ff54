/** The worker's entry: joins the search session to the worker it runs in. Holds no logic of its own. */
import { createBrowserSession } from './browser-session.ts';
import type { ToWorker } from './messages.ts';

const session = createBrowserSession({
  fetch: (input, init) => fetch(input, init),
  caches: 'caches' in globalThis ? globalThis.caches : undefined,
  send: (message) => {
    postMessage(message);
  },
});

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  session.receive(event.data);
});
