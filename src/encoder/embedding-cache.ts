/**
 * Vectors that were computed before, on disk, keyed by the hash of (encoder, text):
 * an unchanged passage is never encoded twice, and a killed build goes on where it stopped.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoder } from './encoder.ts';

/*
 * A folder an encoder, a file a batch. A record is the key (16 bytes of SHA-256) and the vector (float32,
 * little-endian). A batch is written aside and renamed into place, so that builds, the dev server and tests may
 * run at once: a file is whole or not there.
 */
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
  /** What the cache holds, kept by a caller that comes again: its file is read once. Filled here. */
  readonly memory?: Map<string, Float32Array> | undefined;
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
  const ownFolder = join(folder, encoder.id.replaceAll(/[^\w.@-]/g, '_'));
  await mkdir(ownFolder, { recursive: true });
  const known = options.memory ?? new Map<string, Float32Array>();
  if (known.size === 0) await readBatches(ownFolder, encoder.dimension, known);
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
      const vectors = await opened.encode(
        chunk.map(([, text]) => text),
        options.signal ? { signal: options.signal } : {},
      );
      const records: Buffer[] = [];
      chunk.forEach(([key], index) => {
        const vector = vectors[index];
        if (vector === undefined) return;
        known.set(key, vector);
        records.push(Buffer.from(key, 'hex'), Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
      });
      await writeBatch(ownFolder, Buffer.concat(records));
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
  return createHash('sha256')
    .update(encoderId)
    .update('\0')
    .update(text)
    .digest('hex')
    .slice(0, keyBytes * 2);
}

/** More files than this are made one at the next opening. */
const mostBatches = 64;

async function writeBatch(folder: string, bytes: Buffer): Promise<void> {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const partial = join(folder, `${name}.${process.pid}.part`);
  await writeFile(partial, bytes);
  await rename(partial, join(folder, `${name}${batchEnding}`));
}

const batchEnding = '.vectors';

async function readBatches(folder: string, dimension: number, known: Map<string, Float32Array>): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(batchEnding)).sort();
  const batches: Buffer[] = [];
  for (const name of names) {
    // Another process may just have joined the files; it read this one before.
    const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0));
    if (readBatch(bytes, dimension, known)) batches.push(bytes);
  }
  if (names.length <= mostBatches) return;
  await writeBatch(folder, Buffer.concat(batches));
  for (const name of names) await rm(join(folder, name), { force: true });
}

/** @returns false for a file that is not of whole records; it is left out, and its texts are encoded again */
function readBatch(bytes: Buffer, dimension: number, known: Map<string, Float32Array>): boolean {
  const recordBytes = keyBytes + dimension * 4;
  if (bytes.length % recordBytes !== 0) return false;
  for (let start = 0; start < bytes.length; start += recordBytes) {
    const vector = new Float32Array(dimension);
    Buffer.from(vector.buffer).set(bytes.subarray(start + keyBytes, start + recordBytes));
    known.set(bytes.toString('hex', start, start + keyBytes), vector);
  }
  return true;
}
