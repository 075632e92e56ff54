/**
 * Writes a .br and a .gz beside every file of a built folder that is worth it, for servers that send such files as they are.
 * Results are kept in a cache under the hash of the content, so that a rebuild compresses only what changed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressibleEndings: ReadonlySet<string> = new Set([
  '.bin',
  '.css',
  '.html',
  '.js',
  '.json',
  '.md',
  '.mjs',
  '.onnx',
  '.svg',
  '.txt',
  '.wasm',
  '.webmanifest',
  '.wmi',
  '.xml',
]);
/** Below this the headers of the answer weigh more than what is saved. */
const leastBytes = 512;
/** Up to this size the best quality costs less than five seconds; above, quality 9 gives up a tenth of the gain for a tenth of the time. */
const mostBytesForBestQuality = 2_000_000;
/** A compressed file is kept when it is at most this part of the original. */
const worthwhileRatio = 0.95;

const compressions = [
  { ending: '.br', compress: brotli },
  { ending: '.gz', compress: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 9 }) },
] as const;

export interface CompressOptions {
  /** Made when missing. */
  readonly cacheFolder: string;
  readonly signal?: AbortSignal;
  /** Called after each file. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Bytes of all compressible files, before and after brotli. */
export interface CompressedSizes {
  readonly files: number;
  readonly bytes: number;
  readonly brotliBytes: number;
}

/**
 * Compressed files that are there already are replaced or removed: one left over from an older build would be served in place of the new file.
 * @throws DOMException "AbortError" once the signal is aborted
 */
export async function compressFolder(folder: string, options: CompressOptions): Promise<CompressedSizes> {
  await mkdir(options.cacheFolder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(paths.filter((path) => compressions.some(({ ending }) => path.endsWith(ending))).map((path) => rm(path)));

  const queue = paths.filter((path) => compressibleEndings.has(extname(path))).sort();
  const total = queue.length;
  let done = 0;
  let bytes = 0;
  let brotliBytes = 0;
  const work = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      options.signal?.throwIfAborted();
      const sizes = await compressFile(path, options.cacheFolder);
      bytes += sizes.bytes;
      brotliBytes += sizes.brotliBytes;
      done += 1;
      options.onProgress?.({ done, total });
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return { files: total, bytes, brotliBytes };
}

async function compressFile(path: string, cacheFolder: string): Promise<{ readonly bytes: number; readonly brotliBytes: number }> {
  const content = await readFile(path);
  let brotliBytes = content.length;
  if (content.length < leastBytes) return { bytes: content.length, brotliBytes };
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  for (const { ending, compress } of compressions) {
    const cached = join(cacheFolder, `${hash}${ending}`);
    const compressed = (await readIfThere(cached)) ?? (await keep(cached, await compress(content)));
    if (compressed.length > content.length * worthwhileRatio) continue;
    await copyFile(cached, `${path}${ending}`);
    if (ending === '.br') brotliBytes = compressed.length;
  }
  return { bytes: content.length, brotliBytes };
}

function brotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length <= mostBytesForBestQuality ? 11 : 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

/** Writes beside, then renames: a build killed in between leaves no half file under the final name. */
async function keep(file: string, bytes: Buffer): Promise<Buffer> {
  const unfinished = `${file}.${randomUUID()}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return bytes;
}
