/**
 * What the panel keeps between its pages: in the sessionStorage of the help centre's own origin, under `waymark:embed…`.
 * The host's storage is never touched. Blocked or full storage counts as nothing kept.
 */

type FrameKey = 'waymark:embed-trail' | 'waymark:embed-theme';

/** @returns the value as JSON has it, or undefined */
export function readKept(key: FrameKey): unknown {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns false where the browser keeps nothing for a frame of another site */
export function keep(key: FrameKey, value: unknown): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
