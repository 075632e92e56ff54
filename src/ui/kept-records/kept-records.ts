/**
 * The records of this device, in localStorage. Each tab reads before it writes, so that two tabs lose nothing of one
 * another. Blocked or full storage counts as nothing kept: no page needs it.
 */
import type { ReaderRecord } from '../../content/reader-record.ts';
import { parseRecords } from './parse-records.ts';

export const recordsKey = 'waymark:records';

/** More than a reader makes in years; the oldest go first. */
const mostRecords = 300;

export function keptRecords(): readonly ReaderRecord[] {
  try {
    return parseRecords(localStorage.getItem(recordsKey));
  } catch {
    return [];
  }
}

/** Keeps a record in place of an earlier one about the same thing. */
export function keepRecord(record: ReaderRecord): void {
  write([...keptRecords().filter((other) => !isAboutTheSame(record, other)), record].slice(-mostRecords));
}

/** @param isForgotten - true for what goes */
export function forgetRecords(isForgotten: (record: ReaderRecord) => boolean): void {
  write(keptRecords().filter((record) => !isForgotten(record)));
}

/** The same opinion again, of the same text; or the same question. */
export function isAboutTheSame(a: ReaderRecord, b: ReaderRecord): boolean {
  if (a.id === b.id) return true;
  if (a.kind === 'feedback') return b.kind === 'feedback' && a.articleId === b.articleId && a.revision === b.revision;
  return b.kind === 'unanswered' && a.question.toLowerCase() === b.question.toLowerCase();
}

function write(records: readonly ReaderRecord[]): void {
  try {
    if (records.length === 0) localStorage.removeItem(recordsKey);
    else localStorage.setItem(recordsKey, JSON.stringify(records));
  } catch {
    // Blocked or full: the visitor notices nothing, the writers miss one opinion.
  }
}
