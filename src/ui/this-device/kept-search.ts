/** What of the search lies in this browser's caches: how much, and away with it. */

const ownCaches = async (): Promise<readonly string[]> => {
  // A page that is not secure has no caches.
  if (!('caches' in globalThis)) return [];
  return (await caches.keys()).filter((name) => name.startsWith('waymark'));
};

/** @returns a size in words; null for nothing */
export async function keptSearch(): Promise<string | null> {
  try {
    let bytes = 0;
    for (const name of await ownCaches()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
    }
    return bytes === 0 ? null : `${(bytes / 1_000_000).toFixed(1)} MB`;
  } catch {
    return null;
  }
}

export async function forgetSearch(): Promise<void> {
  for (const name of await ownCaches()) await caches.delete(name);
}
