/** Masks a text and loads the guard for it only if that is needed: for search, whose first answer must not wait for 5 kB. */
import { mayHoldSensitive } from './may-hold-sensitive.ts';

/** Rejects where the guard is needed and cannot be loaded: what it has not seen must not be kept or put in an address. */
export async function maskOnDemand(text: string): Promise<string> {
  if (!mayHoldSensitive(text)) return text;
  const { maskSensitive } = await import('./mask.ts');
  return maskSensitive(text);
}
