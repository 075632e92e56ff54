/** Keeps a question that found no answer, on this device only, for whoever exports it for the writers. */
import type { UnansweredRecord } from '../../content/reader-record.ts';
import { isSafeToKeep } from '../../guard/is-safe-to-keep.ts';
import { keepRecord } from './kept-records.ts';
import { newRecordMarks } from './new-record.ts';

/** A question that the guard finds sensitive data in is not kept at all. The guard's code is fetched only here. */
export async function keepUnanswered(found: Pick<UnansweredRecord, 'question' | 'why' | 'nearest'>): Promise<void> {
  try {
    if (await isSafeToKeep(found.question)) keepRecord({ kind: 'unanswered', ...newRecordMarks(), ...found });
  } catch {
    // Offline before the guard was fetched: nothing unguarded is kept.
  }
}
