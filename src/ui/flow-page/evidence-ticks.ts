/**
 * Evidence that is ticked off, one list a flow, in this device's localStorage: it is still there tomorrow, when the
 * papers are. Only ids are kept, none of the answers. Blocked storage: the ticks live as long as the page.
 */

export interface EvidenceTicks {
  readonly ready: ReadonlySet<string>;
  set(id: string, isReady: boolean): void;
  clear(): void;
}

export function keptTicks(flowId: string): EvidenceTicks {
  const key = `waymark:evidence:${flowId}`;
  let ready = new Set(parseTicks(stored(key)));
  const keep = (): void => {
    try {
      if (ready.size === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify([...ready]));
    } catch {
      // Blocked or full: see above.
    }
  };
  return {
    get ready() {
      return ready;
    },
    set(id, isReady) {
      if (isReady) ready.add(id);
      else ready.delete(id);
      keep();
    },
    clear() {
      ready = new Set();
      keep();
    },
  };
}

/** What storage holds, if it is a list of ids. */
export function parseTicks(text: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
