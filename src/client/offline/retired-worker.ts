/** The service worker of a site that wants none (`offline: false` in site.config.ts): clears up after the one before it, and goes. */
import { cachePrefix } from './offline-build.ts';

addEventListener('install', (event) => {
  event.waitUntil(skipWaiting());
});

addEventListener('activate', (event) => {
  const retire = async (): Promise<void> => {
    for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
    await registration.unregister();
  };
  event.waitUntil(retire());
});
