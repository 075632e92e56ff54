/** Reads a knock in the host's script, without Zod. Takes and refuses the same values as `knockSchema` (tested). */
import type { Knock } from './handshake.ts';

export function parseKnock(value: unknown): Knock | undefined {
  if (typeof value !== 'object' || value === null || !('waymark' in value) || value.waymark !== 'knock') return undefined;
  if (!('oldest' in value && 'newest' in value && isVersion(value.oldest) && isVersion(value.newest))) return undefined;
  return { waymark: 'knock', oldest: value.oldest, newest: value.newest };
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 1000;
}
