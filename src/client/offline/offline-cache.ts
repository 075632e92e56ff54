/**
 * The caches of the service worker: one for each build, pages by their path without a query, assets by their name.
 * Keeps neither errors nor redirects, and a bounded number of either kind.
 */
import { cachePrefix } from './offline-build.ts';
import type { OfflineBuild } from './offline-build.ts';

/** Pages and assets beyond those of the build's own lists; the oldest go first. */
export const mostPages = 60;
export const mostAssets = 120;

export const isAsset = (path: string): boolean => path.startsWith('/assets/');
export const isPage = (path: string): boolean => path.endsWith('/');

export interface OfflineCache {
  /** From this build's cache, else from the latest before it. */
  readonly find: (path: string) => Promise<Response | undefined>;
  /** Never throws: without room on the disk a visitor has the answer all the same. */
  readonly store: (path: string, response: Response) => Promise<void>;
  /** @throws Error when one of them cannot be had */
  readonly keepAll: (paths: readonly string[]) => Promise<void>;
  /** Leaves this build's cache and that of the one before, whose pages may still be open. */
  readonly dropOld: () => Promise<void>;
}

export function createOfflineCache(
  build: OfflineBuild,
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>,
  fetch: (path: string, init: RequestInit) => Promise<Response>,
): OfflineCache {
  const ownName = `${cachePrefix}${build.version}`;
  const ownPaths = new Set([...build.core, ...build.search]);

  /** This build's first, then the others from the latest on. */
  const names = async (): Promise<readonly string[]> => {
    const others = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== ownName);
    return [ownName, ...others.reverse()];
  };

  const find = async (path: string): Promise<Response | undefined> => {
    for (const name of await names()) {
      const kept = await (await caches.open(name)).match(path);
      if (kept) return kept;
    }
    return undefined;
  };

  const trim = async (cache: Cache): Promise<void> => {
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => !ownPaths.has(path));
    const excess = (some: readonly string[], most: number): readonly string[] => some.slice(0, Math.max(0, some.length - most));
    const dropped = [...excess(paths.filter(isPage), mostPages), ...excess(paths.filter(isAsset), mostAssets)];
    await Promise.all(dropped.map((path) => cache.delete(path)));
  };

  return {
    find,
    async store(path, response) {
      try {
        if (response.status === 404 || response.status === 410) {
          for (const name of await names()) await (await caches.open(name)).delete(path);
        }
        if (!isWorthKeeping(response)) return;
        const cache = await caches.open(ownName);
        // Put anew, so that the order of the keys is that of the last visits.
        await cache.delete(path);
        await cache.put(path, withoutAddress(response));
        await trim(cache);
      } catch {
        // The disk is full, or storage is forbidden.
      }
    },
    async keepAll(paths) {
      const cache = await caches.open(ownName);
      await Promise.all(
        paths.map(async (path) => {
          const known = isAsset(path) ? await find(path) : undefined;
          // A page in the browser's own cache may be that of the build before.
          const response = known ?? (await fetch(path, isAsset(path) ? {} : { cache: 'no-cache' }));
          if (!isWorthKeeping(response)) throw new Error(`${path} answered ${response.status}`);
          await cache.put(path, withoutAddress(response));
        }),
      );
      await trim(cache);
    },
    async dropOld() {
      await Promise.all((await names()).slice(2).map((name) => caches.delete(name)));
    },
  };
}

function isWorthKeeping({ status, type, redirected }: Response): boolean {
  return status === 200 && type !== 'opaque' && !redirected;
}

/** Headers that speak of bytes on the wire: what is kept is unpacked. */
const wireHeaders = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/** A response remembers the address that it came from, with a question in it; a copy does not. */
function withoutAddress(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const name of wireHeaders) headers.delete(name);
  return new Response(response.body, { status: response.status, headers });
}
