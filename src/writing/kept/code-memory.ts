/** Codes of vectors as text: numbers of one byte would take four times the room in JSON. */
import { z } from 'zod';
import type { HashMemory } from '../../index/hash-memory.ts';

export const codesSchema = z.base64();

export function codeMemory(kept: HashMemory<string>): HashMemory<Int8Array> {
  return {
    get(hash) {
      const text = kept.get(hash);
      return text === undefined ? undefined : Int8Array.from(Buffer.from(text, 'base64'));
    },
    set(hash, codes) {
      kept.set(hash, Buffer.from(codes).toString('base64'));
    },
  };
}
