/**
 * The search client, fetched on the first sign of intent and never before, once a page.
 * An ordinary page's script carries only this line of it.
 */
import { keepSearchOffline } from '../../client/offline/start-offline.ts';
import type { SearchClient } from '../../client/search-client.ts';

let client: Promise<SearchClient> | undefined;

/** Rejects when the client's own code cannot be fetched; a later call tries again. */
export function searchOnDemand(): Promise<SearchClient> {
  client ??= import('../../client/open-site-search.ts').then(
    ({ openSiteSearch }) => {
      keepSearchOffline();
      return openSiteSearch();
    },
    (error: unknown) => {
      client = undefined;
      throw error;
    },
  );
  return client;
}
