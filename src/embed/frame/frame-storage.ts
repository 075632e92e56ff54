/**
 * What the panel keeps between its pages: in the sessionStorage of the help centre's own origin, under `waymark:embed…`.
 * The host's storage is never touched. Blocked or full storage counts as nothing kept.
 */

type FrameKey = 'waymark:embed-trail' | 'waymark:embed-theme' | 'waymark:embed-resumed' | 'waymark:embed-context';

/** @returns the value as JSON has it, or undefined */
export function readKept(key: FrameKey): unknown {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function keep(key: FrameKey, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The panel works without: only the way back is shorter.
  }
}
