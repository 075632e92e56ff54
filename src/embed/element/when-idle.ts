/** Work for when the host's page has nothing better to do. */

/** Where the browser cannot say when it is idle. */
const guessMs = 2000;

export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, guessMs);
}
