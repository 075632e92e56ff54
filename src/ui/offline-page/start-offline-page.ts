/** Fills the offline page: pages that the service worker has kept, search where it is kept, and a way to try again. */
import { cachePrefix, offlinePath, searchPath } from '../../client/offline/offline-build.ts';

/** They are offered elsewhere on the page, or are nothing to read. */
const offeredElsewhere = new Set([offlinePath, searchPath, '/contact/', '/embed/']);

const root = document.querySelector<HTMLElement>('[data-offline-page]');
if (root !== null) void fill(root);

async function fill(page: HTMLElement): Promise<void> {
  const again = page.querySelector<HTMLButtonElement>('[data-offline-again]');
  // Opened by its own address there is nothing to try again.
  if (again !== null && location.pathname !== offlinePath) {
    again.hidden = false;
    const reload = (): void => {
      location.reload();
    };
    again.addEventListener('click', reload);
    addEventListener('online', reload, { once: true });
  }
  if (!('caches' in globalThis)) return;
  const kept = await keptPages();
  const search = page.querySelector<HTMLElement>('[data-offline-search]');
  if (search !== null) search.hidden = !kept.has(searchPath);
  const rows = await Promise.all([...kept].filter(([path]) => !offeredElsewhere.has(path)).map(([path, response]) => row(path, response)));
  const list = page.querySelector('[data-offline-list]');
  const section = page.querySelector<HTMLElement>('[data-offline-pages]');
  if (list === null || section === null || rows.length === 0) return;
  // The last one read comes first.
  list.replaceChildren(...rows.reverse());
  section.hidden = false;
}

/** By path; of two builds' copies the later one. */
async function keptPages(): Promise<ReadonlyMap<string, Response>> {
  const pages = new Map<string, Response>();
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachePrefix)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      const response = pathname.endsWith('/') ? await cache.match(request) : undefined;
      if (response !== undefined) pages.set(pathname, response);
    }
  }
  return pages;
}

async function row(path: string, response: Response): Promise<HTMLLIElement> {
  const title = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .querySelector('h1')
    ?.textContent.trim();
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title === undefined || title === '' ? path : title;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
