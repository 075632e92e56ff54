/** What a device and its connection are like, as far as the browser tells, and what follows for the encoders. */
import type { WordsOnlyReason } from './search-state.ts';

/** Unknown counts as fine: browsers that say nothing are not punished for it. */
export interface DeviceHints {
  readonly saveData: boolean;
  /** The browser's estimate in GiB, rounded to a power of two; null where it does not say. */
  readonly memoryGiB: number | null;
  /** "slow-2g", "2g", "3g" or "4g"; null where it does not say. */
  readonly effectiveType: string | null;
}

/**
 * The most that may be loaded for a question to be read by meaning:
 * - `words`: nothing; only words are looked up;
 * - `light`: the light encoder;
 * - `full`: the light encoder, and the full one after it where the device and its connection allow it.
 */
export type EncoderLevel = 'words' | 'light' | 'full';

/** Below this, an encoder would make a small phone swap. */
const leastMemoryGiB = 1;
const leastMemoryForFullGiB = 4;

/** What this browser says of itself; Node says nothing, and gets what it asks for. */
export function deviceHints(): DeviceHints {
  const device = 'navigator' in globalThis ? navigator : undefined;
  return {
    saveData: device?.connection?.saveData === true,
    memoryGiB: device?.deviceMemory ?? null,
    effectiveType: device?.connection?.effectiveType ?? null,
  };
}

/** @returns why only words should be used without being asked, or undefined when nothing speaks against the encoder */
export function reasonForWordsOnly(hints: DeviceHints, canRunEncoder: boolean, choice: EncoderLevel): WordsOnlyReason | undefined {
  if (!canRunEncoder) return 'not-supported';
  if (hints.saveData) return 'save-data';
  if (hints.memoryGiB !== null && hints.memoryGiB < leastMemoryGiB) return 'low-memory';
  // Last: where only the choice speaks against it, the encoder may be loaded later without asking the visitor.
  return choice === 'words' ? 'not-wanted' : undefined;
}

/** The full encoder is a matter of a few more right answers: only where it costs nobody anything. */
export function allowsFullEncoder(hints: DeviceHints): boolean {
  if (hints.saveData) return false;
  if (hints.memoryGiB !== null && hints.memoryGiB < leastMemoryForFullGiB) return false;
  return hints.effectiveType === null || hints.effectiveType === '4g';
}
