/** How much of the search lies in this browser's cache, in words; null for nothing. */

export async function keptSearch(): Promise<string | null> {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith('waymark'));
    let bytes = 0;
    for (const name of names) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
    }
    return bytes === 0 ? null : `${(bytes / 1_000_000).toFixed(1)} MB`;
  } catch {
    // No cache here: nothing lies in it.
    return null;
  }
}
