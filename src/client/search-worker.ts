/** The worker's entry: joins the search session to the browser it runs in. Holds no logic of its own. */
import { ArtefactError, browserDigest, createArtefactStore } from './artefact-store.ts';
import { openBrowserEncoder } from './browser-encoder.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { createSearchSession } from './search-session.ts';
import { supportsSimd } from './supports-simd.ts';

const session = createSearchSession({
  store: createArtefactStore({
    fetch: (input, init) => fetch(input, init),
    caches: 'caches' in globalThis ? globalThis.caches : undefined,
    digest: browserDigest(),
  }),
  async fetchManifest(url) {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!response.ok) throw new ArtefactError('missing', `${url} answered ${response.status}`);
    const manifest: unknown = await response.json();
    return manifest;
  },
  openEncoder: openBrowserEncoder,
  canRunEncoder: supportsSimd,
  send: (message: FromWorker) => {
    postMessage(message);
  },
});

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  session.receive(event.data);
});
