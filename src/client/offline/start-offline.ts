/**
 * The page's side of working without a network: registers the service worker when the page has nothing else to do, or when
 * somebody turns to search, and tells it what to keep. Where it is not wanted (dev server, `offline: false`), removes it.
 */
import { cachePrefix } from './offline-build.ts';
import type { ToOfflineWorker } from './offline-messages.ts';

const isWanted = import.meta.env.WAYMARK_OFFLINE && !import.meta.env.DEV;
/** A frame inside of another page keeps nothing on its own account. */
const isPossible = 'serviceWorker' in navigator && isSecureContext && globalThis.top === globalThis.self;

let worker: Promise<ServiceWorker | null> | undefined;

/** Once a page, from its frame. */
export function startOffline(): void {
  if (!isPossible) return;
  if (!isWanted) {
    void removeWorker();
    return;
  }
  if (navigator.connection?.saveData === true) return;
  whenIdle(() => void tell({ kind: 'keep', paths: [location.pathname, ...assetsOfPage()] }));
}

/** At the first sign of intent. */
export function keepSearchOffline(): void {
  if (isPossible && isWanted) whenIdle(() => void tell({ kind: 'keep-search' }));
}

async function tell(message: ToOfflineWorker): Promise<void> {
  worker ??= register();
  (await worker)?.postMessage(message);
}

async function register(): Promise<ServiceWorker | null> {
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    return (await navigator.serviceWorker.ready).active;
  } catch {
    // Forbidden or unreachable: the site works as it did before there were such workers.
    return null;
  }
}

async function removeWorker(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  if (registrations.length === 0) return;
  await Promise.all(registrations.map((registration) => registration.unregister()));
  for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
}

function assetsOfPage(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
}

function whenIdle(act: () => void): void {
  const later = (): void => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 5000 });
    else setTimeout(act, 1000);
  };
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
