/**
 * Fetches artefacts of a deployment, checks them by hash and keeps them in the Cache API, so that each is
 * fetched once. Works without a cache (private windows, full disks): then it fetches each time.
 */
import type { Artefact } from '../index/manifest.ts';

const cacheName = 'waymark-artefacts-v1';
/** Where the manifest lies in the cache. */
const manifestKey = '/search-index/kept-manifest.json';

export type ArtefactErrorCode = 'offline' | 'missing' | 'damaged';

export class ArtefactError extends Error {
  readonly code: ArtefactErrorCode;

  constructor(code: ArtefactErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ArtefactError';
    this.code = code;
  }
}

export interface ArtefactStore {
  /**
   * @param onBytes - called with the number of bytes that have come since the last call
   * @throws ArtefactError, or the signal's reason when aborted
   */
  load(
    artefact: Artefact,
    options?: { readonly onBytes?: (bytes: number) => void; readonly signal?: AbortSignal },
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Drops what belongs to no artefact of `keep`; called when a new deployment is in use. */
  forget(keep: readonly Artefact[]): Promise<void>;
  /** Remembers the manifest of a deployment whose needed artefacts are all here: for times without a network. */
  keepManifest(manifest: unknown): Promise<void>;
  /** The manifest that was kept, unchecked; undefined when there is none. Never rejects. */
  keptManifest(): Promise<unknown>;
}

export interface ArtefactStoreParts {
  readonly fetch: typeof fetch;
  /** Absent where the browser has none, or the page is not secure. */
  readonly caches?: CacheStorage | undefined;
  readonly digest?: ((bytes: Uint8Array<ArrayBuffer>) => Promise<string>) | undefined;
}

export function createArtefactStore(parts: ArtefactStoreParts): ArtefactStore {
  const openCache = async (): Promise<Cache | undefined> => {
    try {
      return await parts.caches?.open(cacheName);
    } catch {
      // Storage is full or forbidden: search works all the same, only slower on the next visit.
      return undefined;
    }
  };

  return {
    async load(artefact, { onBytes, signal } = {}) {
      const cache = await openCache();
      const kept = await cache?.match(artefact.url);
      if (kept) {
        const bytes = new Uint8Array(await kept.arrayBuffer());
        if (await fits(bytes, artefact)) {
          onBytes?.(bytes.length);
          return bytes;
        }
        await cache?.delete(artefact.url);
      }
      const bytes = await download(artefact, onBytes, signal);
      if (!(await fits(bytes, artefact))) throw new ArtefactError('damaged', `${artefact.url} is not what the manifest says`);
      try {
        await cache?.put(artefact.url, new Response(bytes.slice(), { headers: { 'content-type': 'application/octet-stream' } }));
      } catch {
        // As above: a full disk costs the next visit a download, nothing else.
      }
      return bytes;
    },
    async forget(keep) {
      const cache = await openCache();
      const wanted = [manifestKey, ...keep.map((artefact) => artefact.url)];
      for (const request of (await cache?.keys()) ?? []) {
        if (!wanted.some((url) => new URL(url, request.url).href === request.url)) await cache?.delete(request);
      }
    },
    async keepManifest(manifest) {
      try {
        await (await openCache())?.put(manifestKey, Response.json(manifest));
      } catch {
        // As above.
      }
    },
    async keptManifest() {
      try {
        const kept = await (await openCache())?.match(manifestKey);
        const manifest: unknown = await kept?.json();
        return manifest;
      } catch {
        return undefined;
      }
    },
  };

  async function download(
    artefact: Artefact,
    onBytes: ((bytes: number) => void) | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array<ArrayBuffer>> {
    let response: Response;
    try {
      response = await parts.fetch(artefact.url, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw new ArtefactError('offline', `${artefact.url} cannot be reached`, { cause: error });
    }
    if (!response.ok) throw new ArtefactError('missing', `${artefact.url} answered ${response.status}`);
    if (response.body === null) return new Uint8Array(await response.arrayBuffer());
    // One buffer of the known size: collecting pieces and joining them would need twice the memory.
    const bytes = new Uint8Array(artefact.bytes);
    let position = 0;
    const reader = response.body.getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        if (position + part.value.length > bytes.length)
          throw new ArtefactError('damaged', `${artefact.url} is longer than the manifest says`);
        bytes.set(part.value, position);
        position += part.value.length;
        onBytes?.(part.value.length);
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof ArtefactError) throw error;
      throw new ArtefactError('offline', `${artefact.url} broke off after ${position} bytes`, { cause: error });
    }
    return bytes.subarray(0, position);
  }

  async function fits(bytes: Uint8Array<ArrayBuffer>, artefact: Artefact): Promise<boolean> {
    if (bytes.length !== artefact.bytes) return false;
    return parts.digest === undefined || (await parts.digest(bytes)) === artefact.sha256;
  }
}

/** SHA-256 by the platform; undefined on pages that are not secure, where only sizes and checksums are checked. */
export function platformDigest(): ((bytes: Uint8Array<ArrayBuffer>) => Promise<string>) | undefined {
  if (!('subtle' in crypto)) return undefined;
  const { subtle } = crypto;
  return async (bytes) =>
    [...new Uint8Array(await subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
