/**
 * The compiled kernel for Node: from `.cache/kernel/`, compiled anew when its source changed.
 * Node only; the site build copies the same bytes for the browser.
 */

import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildKernel } from './build-kernel.ts';
import type { KernelBuild } from './choose-build.ts';

const SOURCE = fileURLToPath(new URL('assembly/', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../.cache/kernel/', import.meta.url));

/** Bytes of one build, compiled at most once for each state of the source. */
export async function builtKernel(build: KernelBuild): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(CACHE, `${build}-${await sourceHash()}.wasm`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return Uint8Array.from(kept);
  const bytes = await buildKernel(build);
  await mkdir(CACHE, { recursive: true });
  // Renamed into place: test workers may compile at the same time.
  const partial = `${file}.${process.pid}.part`;
  await writeFile(partial, bytes);
  await rename(partial, file);
  return bytes;
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(new URL('build-kernel.ts', import.meta.url)));
  const names = (await readdir(SOURCE)).filter((name) => name.endsWith('.ts')).sort();
  for (const name of names) hash.update(name).update(await readFile(join(SOURCE, name)));
  return hash.digest('hex').slice(0, 16);
}
