/**
 * Bytes of a built file as they go over the network: its brotli form where the build has written one, else the file.
 * Headers of the answers are not counted.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Something that the site would fetch is not in the built folder. */
export class BuiltFileMissingError extends Error {
  readonly code = 'built-file-missing';

  constructor(outDir: string, url: string) {
    super(`${url} is not in ${outDir}: build the site again.`);
    this.name = 'BuiltFileMissingError';
  }
}

/**
 * @param url - path from the root of the site, such as "/assets/a.js"
 * @throws BuiltFileMissingError
 */
export async function wireBytes(outDir: string, url: string): Promise<number> {
  const file = join(outDir, url);
  const found = (await stat(`${file}.br`).catch(() => undefined)) ?? (await stat(file).catch(() => undefined));
  if (found === undefined) throw new BuiltFileMissingError(outDir, url);
  return found.size;
}

/** Every address counts once, however often it is named. */
export async function totalWireBytes(outDir: string, urls: Iterable<string>): Promise<number> {
  let total = 0;
  for (const url of new Set(urls)) total += await wireBytes(outDir, url);
  return total;
}
