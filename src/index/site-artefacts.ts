/**
 * A site's index and encoders as named artefacts in memory: what the build writes to disk and the dev server
 * serves as it is. Every name but the manifest's holds the hash of the content.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { EncoderFiles } from '../encoder/node-encoder.ts';
import { writeHintsFile } from './hints-file.ts';
import { manifestVersion } from './manifest.ts';
import type { Artefact, Manifest } from './manifest.ts';
import { writePassageFile } from './passage-file.ts';
import type { PassageIndex, VectorIndex } from './passage-index.ts';
import type { SearchHints } from './search-hints.ts';
import { outlineOf, textsOf } from './split-passage-index.ts';
import { onlySentences, withoutSentences } from './split-vector-index.ts';
import { writeVectorFile } from './vector-file.ts';

export const manifestUrl = '/search-index/manifest.json';

export interface SiteArtefacts {
  readonly manifest: Manifest;
  /** Bytes of every artefact, by address. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** @param encoders - files of the encoders and of what runs them, as `NodeEncoder.browserFiles` gives them */
export function siteArtefacts(
  index: { readonly passages: PassageIndex; readonly vectors: VectorIndex; readonly hints: SearchHints },
  encoders: EncoderFiles,
): SiteArtefacts {
  const files = new Map<string, Uint8Array>();
  const add = (bytes: Uint8Array, urlOf: (hash: string) => string): Artefact => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const url = urlOf(sha256.slice(0, 16));
    files.set(url, bytes);
    return { url, bytes: bytes.length, sha256 };
  };
  const addAll = (named: ReadonlyMap<string, Uint8Array>, folder: string): Readonly<Record<string, Artefact>> =>
    Object.fromEntries([...named].map(([name, bytes]) => [name, add(bytes, (hash) => `${folder}/${hash}-${basename(name)}`)]));

  const content: Omit<Manifest, 'version' | 'deployment'> = {
    outline: add(writePassageFile(outlineOf(index.passages)), (hash) => `/search-index/outline-${hash}.wmi`),
    texts: add(writePassageFile(textsOf(index.passages)), (hash) => `/search-index/texts-${hash}.wmi`),
    hints: add(writeHintsFile(index.hints), (hash) => `/search-index/hints-${hash}.wmi`),
    vectors: add(writeVectorFile(withoutSentences(index.vectors)), (hash) => `/search-index/vectors-${hash}.wmi`),
    sentences: add(writeVectorFile(onlySentences(index.vectors)), (hash) => `/search-index/sentences-${hash}.wmi`),
    // One folder for all models: the vocabulary that two of them share is one file, fetched once.
    encoders: encoders.encoders.map(({ tier, kind, id, model, files: named }) => ({
      tier,
      kind,
      id,
      model,
      files: addAll(named, '/models'),
    })),
    runtime: addAll(encoders.runtime, '/search-index/runtime'),
  };
  const deployment = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  return { manifest: { version: manifestVersion, deployment, ...content }, files };
}
