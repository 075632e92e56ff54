/** What a check computed, by the hash of what it was computed from, on disk for the next check. */
import { z } from 'zod';
import type { HashMemory } from '../../index/hash-memory.ts';
import { readKept, writeKept } from './kept-file.ts';

export interface KeptMemory<Value> extends HashMemory<Value> {
  /**
   * Keeps what was asked for or set since the memory was opened, and no more: what is gone from the content goes from the
   * disk. Where nothing was asked for, the check never came so far, and what is kept stays.
   */
  readonly save: () => Promise<void>;
}

/**
 * @param code - hash of the code that computes the values
 * @param schema - of a value, as JSON has it
 */
export async function openKeptMemory<Value>(file: string, code: string, schema: z.ZodType<Value>): Promise<KeptMemory<Value>> {
  const kept = new Map(await readKept(file, code, z.array(z.tuple([z.string(), schema]))));
  const used = new Map<string, Value>();
  return {
    get(hash) {
      const value = used.get(hash) ?? kept.get(hash);
      if (value !== undefined) used.set(hash, value);
      return value;
    },
    set(hash, value) {
      used.set(hash, value);
    },
    async save() {
      if (used.size === 0) return;
      const isKept = used.size === kept.size && [...used.keys()].every((hash) => kept.has(hash));
      if (!isKept) await writeKept(file, code, [...used]);
    },
  };
}
