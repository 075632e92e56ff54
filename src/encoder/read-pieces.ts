/**
 * A piece source over a folder of packed files. Node only.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { PieceSource } from './open-encoder.ts';

/** Reads pieces from `folder`. */
export function readPieces(folder: string): PieceSource {
  return async (name, signal) => {
    const bytes = await readFile(join(folder, name), signal === undefined ? {} : { signal });
    return Uint8Array.from(bytes).buffer;
  };
}
