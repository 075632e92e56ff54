/** The site's own search: in a worker of its own origin, up to the full encoder. One a page. */
import { connectWorker } from './connect-worker.ts';
import { createSearchClient } from './create-search-client.ts';
import type { SearchClient } from './search-client.ts';

export function openSiteSearch(): SearchClient {
  return createSearchClient({
    manifestUrl: '/search-index/manifest.json',
    encoder: 'full',
    connect: (ends) => connectWorker(new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' }))(ends),
  });
}
