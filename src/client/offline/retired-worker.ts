/** The service worker of a site that wants none (`offline: false` in site.config.ts): clears up after the one before it, and goes. */
import { cachePrefix } from './offline-build.ts';

addEventListener('install', (event) => {
  event.waitUntil(skipWaiting());
});

addEventListener('activate', (event) => {
  const clearUp = async (): Promise<void> => {
    for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
  };
  const retire = async (): Promise<void> => {
    await clearUp();
    await registration.unregister();
    // Whatever the worker before it was still keeping is done by now.
    await clearUp();
  };
  event.waitUntil(retire());
});
