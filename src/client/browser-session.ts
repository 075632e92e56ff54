/** A search session joined to what browsers and Node have in common: fetch, hashes, WebAssembly. Holds no logic of its own. */
import { ArtefactError, createArtefactStore, platformDigest } from './artefact-store.ts';
import { openBrowserEncoder } from './open-browser-encoder.ts';
import type { FromWorker } from './messages.ts';
import { createSearchSession } from './search-session.ts';
import type { SearchSession } from './search-session.ts';
import { supportsSimd } from './supports-simd.ts';

export interface BrowserSessionParts {
  readonly fetch: typeof fetch;
  /** Where artefacts are kept between visits; nowhere when absent. */
  readonly caches?: CacheStorage | undefined;
  readonly send: (message: FromWorker) => void;
}

export function createBrowserSession({ fetch, caches, send }: BrowserSessionParts): SearchSession {
  return createSearchSession({
    store: createArtefactStore({ fetch, caches, digest: platformDigest() }),
    async fetchManifest(url) {
      const response = await fetch(url, { cache: 'no-cache' });
      if (!response.ok) throw new ArtefactError('missing', `${url} answered ${response.status}`);
      const manifest: unknown = await response.json();
      return manifest;
    },
    wait: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
    openEncoder: openBrowserEncoder,
    canRunEncoder: supportsSimd,
    send,
  });
}
