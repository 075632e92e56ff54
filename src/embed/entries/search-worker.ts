/** `/embed/search-worker.js`: the site's search worker for pages of other origins. It keeps nothing: the storage there is the host's. */
import { createBrowserSession } from '../../client/browser-session.ts';
import type { FromWorker, ToWorker } from '../../client/messages.ts';

const send = (message: FromWorker): void => {
  postMessage(message);
};
const session = createBrowserSession({ fetch: (input, init) => fetch(input, init), send });

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  session.receive(event.data);
});
// The page waits for a sign that this runs at all: see start-search-worker.ts.
send({ kind: 'state', state: { kind: 'idle' } });
