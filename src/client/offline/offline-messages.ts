/** What a page tells the service worker. The worker answers nothing: a page must not wait for it. */

export type ToOfflineWorker =
  /** Keep these paths: the page that was open before the worker was there, and what it is made of. */
  | { readonly kind: 'keep'; readonly paths: readonly string[] }
  /** Somebody turned to search: keep the search page and its scripts. */
  | { readonly kind: 'keep-search' };

/** Messages come from our own origin, but perhaps from a page of another build. */
export function isToOfflineWorker(value: unknown): value is ToOfflineWorker {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'keep-search') return true;
  return value.kind === 'keep' && 'paths' in value && Array.isArray(value.paths) && value.paths.every((path) => typeof path === 'string');
}
