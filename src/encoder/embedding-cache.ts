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
        records.push(...recordOf(key, vector));
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

/** A key in memory is a string of its bytes: of all encodings the quickest to read. */
const keyEncoding = 'latin1';

function keyOf(encoderId: string, text: string): string {
  return createHash('sha256').update(encoderId).update('\0').update(text).digest().toString(keyEncoding, 0, keyBytes);
}

function recordOf(key: string, vector: Float32Array): readonly Buffer[] {
  return [Buffer.from(key, keyEncoding), Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)];
}

/** More files than this, or more copies of a vector on average, and all become one file at the next opening. */
const mostBatches = 64;
const mostCopies = 2;

/** @returns name of the file */
async function writeBatch(folder: string, bytes: Buffer): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const name = `${hash}${batchEnding}`;
  const partial = join(folder, `${hash}.${process.pid}.part`);
  await writeFile(partial, bytes);
  await rename(partial, join(folder, name));
  return name;
}

const batchEnding = '.vectors';

async function readBatches(folder: string, dimension: number, known: Map<string, Float32Array>): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(batchEnding)).sort();
  let records = 0;
  for (const name of names) {
    // Another process may just have joined the files; it read this one before.
    const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0));
    records += readBatch(bytes, dimension, known);
  }
  // Runs at the same time encode some texts twice.
  if (names.length <= mostBatches && records <= mostCopies * known.size) return;
  const joined = await writeBatch(folder, Buffer.concat([...known].flatMap(([key, vector]) => recordOf(key, vector))));
  for (const name of names) if (name !== joined) await rm(join(folder, name), { force: true });
}

/**
 * A file that is not of whole records is left out, and its texts are encoded again.
 * @returns how many records it has
 */
function readBatch(bytes: Buffer, dimension: number, known: Map<string, Float32Array>): number {
  const recordBytes = keyBytes + dimension * 4;
  if (bytes.length % recordBytes !== 0) return 0;
  // Vectors are views of the batch, which Node lays at a multiple of eight bytes: to copy them takes longer than to read the file.
  const floats = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  for (let start = 0; start < bytes.length; start += recordBytes) {
    known.set(bytes.toString(keyEncoding, start, start + keyBytes), floats.subarray((start + keyBytes) / 4, (start + recordBytes) / 4));
  }
  return bytes.length / recordBytes;
}
