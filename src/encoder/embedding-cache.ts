/**
 * Vectors that were computed before, on disk, keyed by the hash of (encoder, text):
 * an unchanged passage is never encoded twice, and a killed build goes on where it stopped.
 *
 * One append-only file an encoder. A record is the key (16 bytes of SHA-256) and the vector (float32, little-endian);
 * a record cut short by a kill is dropped at the next opening.
 */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, open, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoder } from './encoder.ts';

const keyBytes = 16;

export interface EncodingProgress {
  readonly encoded: number;
  readonly toEncode: number;
  readonly fromCache: number;
}

export interface EncodeOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: EncodingProgress) => void;
  /** Texts encoded between two writes to disk. */
  readonly chunkSize?: number;
}

/**
 * Encodes texts, taking from the cache what is there and adding what is new.
 * @param openEncoder - called only when at least one text is new: opening costs about a second
 * @param folder - where the cache lives; made when missing
 */
export async function encodeWithCache(
  texts: readonly string[],
  encoder: { readonly id: string; readonly dimension: number; readonly open: () => Promise<Encoder> },
  folder: string,
  options: EncodeOptions = {},
): Promise<Float32Array[]> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${encoder.id.replaceAll(/[^\w.@-]/g, '_')}.vectors`);
  const known = await readRecords(file, encoder.dimension);
  const keys = texts.map((text) => keyOf(encoder.id, text));
  const missing = new Map<string, string>();
  keys.forEach((key, index) => {
    if (!known.has(key)) missing.set(key, texts[index] ?? '');
  });

  const fromCache = texts.length - missing.size;
  const entries = [...missing].sort(([, a], [, b]) => a.length - b.length);
  if (entries.length > 0) {
    const opened = await encoder.open();
    const chunkSize = options.chunkSize ?? 512;
    options.onProgress?.({ encoded: 0, toEncode: entries.length, fromCache });
    for (let start = 0; start < entries.length; start += chunkSize) {
      const chunk = entries.slice(start, start + chunkSize);
      const vectors = await opened.encode(chunk.map(([, text]) => text), options.signal ? { signal: options.signal } : {});
      const records: Buffer[] = [];
      chunk.forEach(([key], index) => {
        const vector = vectors[index];
        if (vector === undefined) return;
        known.set(key, vector);
        records.push(Buffer.from(key, 'hex'), Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
      });
      await appendFile(file, Buffer.concat(records));
      options.onProgress?.({ encoded: Math.min(start + chunkSize, entries.length), toEncode: entries.length, fromCache });
    }
  }
  return keys.map((key) => {
    const vector = known.get(key);
    if (vector === undefined) throw new Error('an encoder gave fewer vectors than texts');
    return vector;
  });
}

function keyOf(encoderId: string, text: string): string {
  return createHash('sha256').update(encoderId).update('\0').update(text).digest('hex').slice(0, keyBytes * 2);
}

async function readRecords(file: string, dimension: number): Promise<Map<string, Float32Array>> {
  const records = new Map<string, Float32Array>();
  const handle = await open(file, 'a+');
  await handle.close();
  const bytes = await readFile(file);
  const recordBytes = keyBytes + dimension * 4;
  const whole = Math.floor(bytes.length / recordBytes);
  if (whole * recordBytes !== bytes.length) await truncate(file, whole * recordBytes);
  for (let record = 0; record < whole; record += 1) {
    const start = record * recordBytes;
    const vector = new Float32Array(dimension);
    Buffer.from(vector.buffer).set(bytes.subarray(start + keyBytes, start + recordBytes));
    records.set(bytes.toString('hex', start, start + keyBytes), vector);
  }
  return records;
}
