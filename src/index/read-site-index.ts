/** Reads the index of a built site from disk, the way the browser reads it over the network. Node only. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHintsFile } from './hints-file.ts';
import { IndexFileError } from './index-file-error.ts';
import { parseManifest } from './manifest.ts';
import type { Artefact, Manifest } from './manifest.ts';
import { readPassageFile } from './passage-file.ts';
import type { PassageIndex, VectorIndex } from './passage-index.ts';
import { joinPassages } from './split-passage-index.ts';
import { joinVectors } from './split-vector-index.ts';
import { readVectorFile } from './vector-file.ts';
import type { SearchHints } from './search-hints.ts';
import { manifestUrl } from './site-artefacts.ts';

export interface BuiltIndex {
  readonly manifest: Manifest;
  readonly passages: PassageIndex;
  readonly vectors: VectorIndex;
  readonly hints: SearchHints;
}

/** True when a site was built into the folder; it says nothing of its state. */
export function hasSiteIndex(outDir: string): boolean {
  return existsSync(join(outDir, manifestUrl));
}

/** @throws IndexFileError when a file is missing or is not what the manifest says */
export async function readSiteIndex(outDir: string): Promise<BuiltIndex> {
  const manifest = await readManifest(outDir);
  const load = (artefact: Artefact): Promise<Uint8Array> => loadArtefact(outDir, artefact);
  const passages = joinPassages(readPassageFile(await load(manifest.outline)), readPassageFile(await load(manifest.texts)));
  const vectors = joinVectors(readVectorFile(await load(manifest.vectors)), readVectorFile(await load(manifest.sentences)));
  return { manifest, passages, vectors, hints: readHintsFile(await load(manifest.hints)) };
}

/**
 * The projection of a built site, from the one file that has it.
 * @throws IndexFileError when a file is missing or is not what the manifest says
 */
export async function readSiteProjection(outDir: string): Promise<Pick<VectorIndex, 'encoderId' | 'projection'>> {
  const { vectors } = await readManifest(outDir);
  const { encoderId, projection } = readVectorFile(await loadArtefact(outDir, vectors));
  return { encoderId, projection };
}

async function readManifest(outDir: string): Promise<Manifest> {
  return parseManifest(JSON.parse(await readFile(join(outDir, manifestUrl), 'utf8')));
}

async function loadArtefact(outDir: string, { url, sha256 }: Artefact): Promise<Uint8Array> {
  const bytes = await readFile(join(outDir, url));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new IndexFileError('damaged', `${url} is not what the manifest says; build again`);
  return bytes;
}
