/** Whether a text may be kept as it is. Loads the guard only for one that a glance suspects. */
import { mayHoldSensitive } from './may-hold-sensitive.ts';

/** Rejects where the guard is needed and cannot be loaded. */
export async function isSafeToKeep(text: string): Promise<boolean> {
  if (!mayHoldSensitive(text)) return true;
  const { findSensitive } = await import('./find-sensitive.ts');
  return findSensitive(text).length === 0;
}
