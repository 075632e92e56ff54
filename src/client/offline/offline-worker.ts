/** The service worker's entry, served as `/sw.js`: joins the keeper to the browser. Holds no logic of its own. */
import { createOfflineCache } from './offline-cache.ts';
import { createOfflineKeeper } from './offline-keeper.ts';
import { isToOfflineWorker } from './offline-messages.ts';

const build = import.meta.env.WAYMARK_OFFLINE_BUILD;
const keeper = createOfflineKeeper({
  build,
  cache: createOfflineCache(build, caches, (path, init) => fetch(path, init)),
  fetch: (request) => fetch(request),
  origin: location.origin,
  wait: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
});

addEventListener('install', (event) => {
  // At once: the worker never changes what an open page is made of, so old and new pages may have the same one.
  event.waitUntil(keeper.install().then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  const start = async (): Promise<void> => {
    await registration.navigationPreload.enable();
    await keeper.activate();
    await clients.claim();
  };
  event.waitUntil(start());
});

addEventListener('fetch', (event) => {
  const answer = keeper.answer(event.request, event.preloadResponse);
  if (answer === undefined) return;
  event.respondWith(answer.response);
  event.waitUntil(answer.done);
});

addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isToOfflineWorker(message)) return;
  // What could not be had is kept at the next visit.
  const done = (message.kind === 'keep' ? keeper.keep(message.paths) : keeper.keepSearch()).catch(() => undefined);
  if (event instanceof ExtendableMessageEvent) event.waitUntil(done);
});
