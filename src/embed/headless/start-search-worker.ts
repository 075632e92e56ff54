/**
 * The help centre's search worker in a page of another origin. Browsers start no worker from another origin; they do
 * start one from a blob of the page's own that imports it. A policy without `worker-src blob:` (or without the help
 * centre in `script-src`) forbids that, which is found out here: the caller then searches in the page's own thread.
 */

/** Longer than any network that a search would be worth waiting for. */
const patienceMs = 10_000;

/** @returns a worker that has said that it runs; undefined where none can be had */
export async function startSearchWorker(origin: string): Promise<Worker | undefined> {
  if (typeof Worker === 'undefined' || typeof URL.createObjectURL !== 'function') return undefined;
  // Not `import "…"`: Chromium holds that to `worker-src`, which would have to name the help centre too.
  const script = `import(${JSON.stringify(`${origin}/embed/search-worker.js`)}).catch((error) => setTimeout(() => { throw error; }));`;
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  let worker: Worker | undefined;
  try {
    worker = new Worker(url, { type: 'module', name: 'waymark-search' });
    if (await saysHello(worker)) return worker;
    worker.terminate();
    return undefined;
  } catch {
    worker?.terminate();
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function saysHello(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    const settle = (runs: boolean) => () => {
      clearTimeout(timer);
      resolve(runs);
    };
    worker.addEventListener('message', settle(true), { once: true });
    worker.addEventListener('error', settle(false), { once: true });
  });
}
