/**
 * Cases of this device, in localStorage. What is not of the right shape is passed over; where storage is blocked or
 * full, the caller is told, so that nobody believes that something is kept which is not.
 */
import { parseCaseRecord } from '../../cases/case-record.ts';
import type { CaseRecord } from '../../cases/case-record.ts';

const key = 'waymark:cases';

/** Newest change first. */
export function keptCases(): readonly CaseRecord[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    const records = Array.isArray(value) ? value.flatMap((one) => parseCaseRecord(one) ?? []) : [];
    return records.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
  } catch {
    return [];
  }
}

/** Reads first what another tab may have kept. False: nothing is kept here. */
export function keepCase(record: CaseRecord): boolean {
  return write([record, ...keptCases().filter(({ number }) => number !== record.number)]);
}

export function deleteCase(number: string): void {
  const rest = keptCases().filter((record) => record.number !== number);
  if (rest.length === 0) forgetCases();
  else write(rest);
}

export function forgetCases(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}

function write(records: readonly CaseRecord[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(records));
    return true;
  } catch {
    return false;
  }
}
