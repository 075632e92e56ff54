/** Sends opinions to the operator's endpoint, and remembers by their ids those that did not arrive. */
import type { ReaderRecord } from '../../content/reader-record.ts';
import { keptRecords } from '../kept-records/kept-records.ts';

const unsentKey = 'waymark:unsent';
const patienceMs = 8000;

/**
 * One record as a JSON object. No cookies, no referrer: an opinion says nothing of who gave it.
 * @returns true when the endpoint took it (a status of 200 to 299); never rejects
 */
export async function sendRecord(endpoint: string, record: ReaderRecord): Promise<boolean> {
  try {
    const { ok } = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(record),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // It arrives also when the reader is gone by then.
      keepalive: true,
      signal: AbortSignal.timeout(patienceMs),
    });
    return ok;
  } catch {
    return false;
  }
}

export function setUnsent(id: string, isUnsent: boolean): void {
  const others = unsentIds().filter((other) => other !== id);
  const ids = isUnsent ? [...others, id] : others;
  try {
    if (ids.length === 0) localStorage.removeItem(unsentKey);
    else localStorage.setItem(unsentKey, JSON.stringify(ids));
  } catch {
    // Blocked storage: this opinion is lost to the operator, and to nobody else.
  }
}

/** Tries again what is still kept. What the reader has deleted meanwhile is sent to nobody. */
export async function sendUnsent(endpoint: string): Promise<void> {
  const records = keptRecords();
  for (const id of unsentIds()) {
    const record = records.find((kept) => kept.kind === 'feedback' && kept.id === id);
    if (record === undefined || (await sendRecord(endpoint, record))) setUnsent(id, false);
  }
}

function unsentIds(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(unsentKey) ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
