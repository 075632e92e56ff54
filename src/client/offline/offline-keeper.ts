/**
 * What the service worker does, without the service worker: pages from the network first, files with a hash in their
 * name from the cache first, nothing else touched. Index and encoder go past it: src/client/artefact-store.ts keeps those.
 */
import { offlinePath, searchPath } from './offline-build.ts';
import type { OfflineBuild } from './offline-build.ts';
import { isAsset, isPage, mostAssets } from './offline-cache.ts';
import type { OfflineCache } from './offline-cache.ts';

/** A page that has not begun to arrive after this time is taken from the cache, where it is there. */
export const patienceMs = 3000;

export interface OfflineParts {
  readonly build: OfflineBuild;
  readonly cache: OfflineCache;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Of the site, such as "https://help.brindle.example". */
  readonly origin: string;
  readonly wait: (ms: number) => Promise<undefined>;
}

export interface OfflineAnswer {
  readonly response: Promise<Response>;
  /** Resolves when what came is stored; never rejects. */
  readonly done: Promise<void>;
}

export interface OfflineKeeper {
  /** @throws Error when a file of the build cannot be had: then the old worker stays, and the browser tries again */
  readonly install: () => Promise<void>;
  readonly activate: () => Promise<void>;
  /**
   * @param preloaded - the browser's own start of a navigation
   * @returns undefined for what is left to the browser
   */
  readonly answer: (request: Request, preloaded?: Promise<unknown>) => OfflineAnswer | undefined;
  readonly keep: (paths: readonly string[]) => Promise<void>;
  readonly keepSearch: () => Promise<void>;
}

export function createOfflineKeeper({ build, cache, fetch, origin, wait }: OfflineParts): OfflineKeeper {
  const answerAsset = (request: Request, path: string): OfflineAnswer => {
    let stored = Promise.resolve();
    const load = async (): Promise<Response> => {
      const kept = await cache.find(path);
      if (kept) return kept;
      const response = await fetch(request);
      // Copied at once: the browser reads the body as soon as it has the response.
      stored = cache.store(path, response.clone());
      return response;
    };
    const response = load();
    return {
      response,
      done: response.then(
        () => stored,
        () => undefined,
      ),
    };
  };

  const answerPage = (request: Request, path: string, preloaded?: Promise<unknown>): OfflineAnswer => {
    const load = async (): Promise<Response> => {
      const started = await preloaded?.catch(() => undefined);
      return started instanceof Response ? started : fetch(request);
    };
    const network = load();
    const done = network.then(
      (response) => cache.store(path, response.clone()),
      () => undefined,
    );
    const answer = async (): Promise<Response> => {
      const prompt = await Promise.race([network.catch(() => undefined), wait(patienceMs)]);
      if (prompt && prompt.status < 500) return prompt;
      const kept = await cache.find(path);
      if (kept) return kept;
      try {
        return await network;
      } catch (error) {
        const standIn = await cache.find(offlinePath);
        if (standIn) return standIn;
        throw error;
      }
    };
    return { response: answer(), done };
  };

  return {
    async install() {
      // Who had search in flight mode before this build has it after it.
      const isSearchKept = (await cache.find(searchPath)) !== undefined;
      await cache.keepAll(isSearchKept ? [...build.core, ...build.search] : build.core);
    },
    activate: () => cache.dropOld(),
    answer(request, preloaded) {
      const { origin: itsOrigin, pathname } = new URL(request.url);
      if (request.method !== 'GET' || itsOrigin !== origin) return undefined;
      if (request.mode === 'navigate') return answerPage(request, pathname, preloaded);
      return isAsset(pathname) ? answerAsset(request, pathname) : undefined;
    },
    keep: (paths) => cache.keepAll(paths.filter((path) => isAsset(path) || isPage(path)).slice(0, mostAssets)),
    keepSearch: () => cache.keepAll(build.search),
  };
}
