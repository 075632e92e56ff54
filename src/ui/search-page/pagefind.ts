/** The part of Pagefind's browser API that is used here. Its script is made after the build, beside the pages. */

export interface PagefindPage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** HTML with `<mark>`. */
  readonly excerpt: string;
}

export interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<PagefindPage> }[] }>;
}

const address = '/pagefind/pagefind.js';

/** Rejects where the script is missing, as on the dev server. */
export async function loadPagefind(): Promise<Pagefind> {
  const loaded: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(loaded)) throw new TypeError(`${address} is not Pagefind's script`);
  return loaded;
}

function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && typeof value.search === 'function';
}
