/**
 * Whether a question may be remembered: the guard finds nothing in it, and has taken nothing out of it either, for what
 * is left of such a question is no use in a list. Loads the guard only for a text that a glance suspects.
 */
import { mayHoldSensitive } from './may-hold-sensitive.ts';

/** What stands where something was hidden; a test holds it against `mask.ts`. */
const hiddenPart = /\[(?:card ending \d{1,4}|[\w ]+ hidden)\]/i;

/** Rejects where the guard is needed and cannot be loaded. */
export async function isSafeToKeep(text: string): Promise<boolean> {
  if (hiddenPart.test(text)) return false;
  if (!mayHoldSensitive(text)) return true;
  const { findSensitive } = await import('./find-sensitive.ts');
  return findSensitive(text).length === 0;
}
