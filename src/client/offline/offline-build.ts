/** What a build tells the service worker about itself. Written into `sw.js` when the site is built. */

export interface OfflineBuild {
  /** Stands for every page, style and script of the build: another build, another worker. */
  readonly version: string;
  /** Paths without which nobody is helped: the offline page, the contact page, and what they are made of. */
  readonly core: readonly string[];
  /** The search page and its scripts; kept once somebody turns to search. Index and encoder have a store of their own. */
  readonly search: readonly string[];
}

/** The page that stands in for one that cannot be had. */
export const offlinePath = '/offline/';
export const searchPath = '/search/';

/** Caches of the worker begin with this; `waymark-artefacts-…` is the store of index and encoder and none of its business. */
export const cachePrefix = 'waymark-offline-';
