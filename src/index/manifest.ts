/**
 * The manifest names every artefact of one deployment by address, size and hash. It is the only file whose
 * name stays the same; all others are named after their content, so that a tab from an old deployment
 * never mixes its files with those of a new one.
 */
import { IndexFileError } from './index-file-error.ts';

export const manifestVersion = 1;

export interface Artefact {
  /** Address from the root of the site, such as "/search-index/outline-0f3a….wmi". */
  readonly url: string;
  /** Size before compression. */
  readonly bytes: number;
  /** SHA-256 of the content, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A light encoder answers sooner; the full one follows where the device and its connection allow it. */
export type EncoderTier = 'light' | 'full';

/** How a question is encoded in the browser: by which implementation, from which files. */
export interface EncoderArtefacts {
  readonly tier: EncoderTier;
  readonly kind: 'transformers' | 'kernel';
  readonly id: string;
  /** Name of the model, such as "all-MiniLM-L6-v2-q4". */
  readonly model: string;
  /** Files by their path below the model's folder, in the order in which they are loaded. */
  readonly files: Readonly<Record<string, Artefact>>;
}

export interface Manifest {
  readonly version: number;
  /** Hash of all artefacts together. */
  readonly deployment: string;
  /** Titles, questions and headings: the word index is built from them in the browser, and again with the texts. */
  readonly outline: Artefact;
  /** Texts of the sections. */
  readonly texts: Artefact;
  /** Synonyms, pins and frequent words. */
  readonly hints: Artefact;
  /** Vectors of passages, and the projection. */
  readonly vectors: Artefact;
  /** Vectors of sentences; an answer does not wait for them. */
  readonly sentences: Artefact;
  /** In the order in which they are loaded; their vectors lie in one space, that of the vector file. */
  readonly encoders: readonly EncoderArtefacts[];
  /** What runs the encoders, by name, such as "kernel-plain.wasm". */
  readonly runtime: Readonly<Record<string, Artefact>>;
}

export function artefactsOf({ outline, texts, hints, vectors, sentences, encoders, runtime }: Manifest): readonly Artefact[] {
  const encoderFiles = encoders.flatMap(({ files }) => Object.values(files));
  return [outline, texts, hints, vectors, sentences, ...Object.values(runtime), ...encoderFiles];
}

/**
 * Checks what came over the network.
 * @param manifestUrl - where it came from: the artefacts lie at the same origin. Without an origin in it, addresses stay as they are.
 * @throws IndexFileError "damaged" or "version"
 */
export function parseManifest(value: unknown, manifestUrl = ''): Manifest {
  if (!isRecord(value)) throw new IndexFileError('damaged', 'the manifest is not an object');
  if (value['version'] !== manifestVersion)
    throw new IndexFileError('version', `the manifest has version ${String(value['version'])}, this program reads ${manifestVersion}`);
  const encoders = value['encoders'];
  if (!Array.isArray(encoders)) throw new IndexFileError('damaged', 'the manifest names no encoders');
  const at: Locate = URL.canParse(manifestUrl) ? (url) => new URL(url, manifestUrl).href : (url) => url;
  return {
    version: manifestVersion,
    deployment: text(value, 'deployment'),
    outline: artefact(value['outline'], at),
    texts: artefact(value['texts'], at),
    hints: artefact(value['hints'], at),
    vectors: artefact(value['vectors'], at),
    sentences: artefact(value['sentences'], at),
    encoders: encoders.map((encoder) => encoderArtefacts(encoder, at)),
    runtime: artefacts(value['runtime'], at),
  };
}

type Locate = (url: string) => string;

function encoderArtefacts(value: unknown, at: Locate): EncoderArtefacts {
  if (!isRecord(value)) throw new IndexFileError('damaged', 'an encoder of the manifest is no object');
  const kind = text(value, 'kind');
  const tier = text(value, 'tier');
  if (kind !== 'transformers' && kind !== 'kernel')
    throw new IndexFileError('damaged', `the manifest names an unknown kind of encoder, "${kind}"`);
  if (tier !== 'light' && tier !== 'full') throw new IndexFileError('damaged', `the manifest names an unknown tier, "${tier}"`);
  return { tier, kind, id: text(value, 'id'), model: text(value, 'model'), files: artefacts(value['files'], at) };
}

function artefacts(value: unknown, at: Locate): Readonly<Record<string, Artefact>> {
  if (!isRecord(value)) throw new IndexFileError('damaged', 'a list of artefacts is missing from the manifest');
  return Object.fromEntries(Object.entries(value).map(([name, file]) => [name, artefact(file, at)]));
}

function artefact(value: unknown, at: Locate): Artefact {
  if (!isRecord(value)) throw new IndexFileError('damaged', 'an artefact of the manifest is missing');
  const bytes = value['bytes'];
  const url = text(value, 'url');
  const sha256 = text(value, 'sha256');
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0)
    throw new IndexFileError('damaged', `the artefact ${url} has no size`);
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new IndexFileError('damaged', `the artefact ${url} has no hash`);
  return { url: at(url), bytes, sha256 };
}

function text(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name];
  if (typeof value !== 'string' || value === '') throw new IndexFileError('damaged', `"${name}" is missing from the manifest`);
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
