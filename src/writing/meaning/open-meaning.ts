/**
 * The site's index and engine for the checks by meaning, with the vectors of the held-out questions.
 * Everything comes from the embedding cache; the model is opened only for what is new.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HeldOutQuestion } from '../../content/findability.ts';
import type { Content } from '../../content/read-content.ts';
import type { Site } from '../../content/site-config.ts';
import { encodeWithCache } from '../../encoder/embedding-cache.ts';
import type { EncodingProgress } from '../../encoder/embedding-cache.ts';
import type { NodeEncoder } from '../../encoder/node-encoder.ts';
import { buildSiteIndex } from '../../index/build-site-index.ts';
import { IndexFileError } from '../../index/index-file-error.ts';
import type { PassageIndex, Projection, VectorIndex } from '../../index/passage-index.ts';
import { quantise } from '../../index/quantise.ts';
import { hasSiteIndex, readSiteProjection } from '../../index/read-site-index.ts';
import { readVectorFile, writeVectorFile } from '../../index/vector-file.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { encodeQuestions } from '../found/encode-questions.ts';
import { openEngine } from '../found/open-engine.ts';
import type { Kept } from '../kept/open-kept.ts';
import type { VectorsOfQuestion } from '../found/encode-questions.ts';

export interface Meaning {
  readonly passages: PassageIndex;
  readonly vectors: VectorIndex;
  readonly engine: SearchEngine;
  /** Vectors of a held-out question as search reads it, of the encoder. */
  readonly vectorsOf: (question: HeldOutQuestion) => VectorsOfQuestion | undefined;
}

export interface MeaningOptions {
  /** The project's folder. */
  readonly root: string;
  readonly site: Site;
  readonly content: Content;
  readonly day: string;
  readonly encoder: Pick<NodeEncoder, 'id' | 'dimension' | 'open'>;
  /** What earlier checks have computed. Filled here. */
  readonly indexing: Kept['indexing'];
  /** Where no site is built, the projection of an earlier check will do: good for one article, not for counting all. */
  readonly mayBeOld: boolean;
  readonly onProgress?: (progress: EncodingProgress) => void;
}

/** @throws ContentError when an article cannot be split */
export async function openMeaning({ root, site, content, day, encoder, indexing, mayBeOld, onProgress }: MeaningOptions): Promise<Meaning> {
  const cacheFolder = join(root, '.cache');
  const kept = join(root, '.cache/check/projection.wmi');
  const projection = (await builtProjection(root, encoder.id)) ?? (mayBeOld ? await keptProjection(kept, encoder.id) : undefined);
  // The questions lie in the same cache as the passages: it is read once.
  const vectorMemory = new Map<string, Float32Array>();
  const { passages, vectors, hints } = await buildSiteIndex({
    root,
    site,
    content,
    day,
    encoder,
    cacheFolder,
    ...indexing,
    vectorMemory,
    projection,
    withoutSentences: true,
    ...(onProgress && { onProgress }),
  });
  if (projection === undefined) await keepProjection(kept, vectors);
  const engine = openEngine({ passages, vectors, hints });
  const texts = content.heldOutQuestions.map(({ text }) => text);
  const encoded = await encodeQuestions(texts, engine, (toEncode) =>
    encodeWithCache(toEncode, encoder, join(cacheFolder, 'embeddings'), { memory: vectorMemory }),
  );
  const vectorsByText = new Map(texts.map((text, index) => [text, encoded[index]]));
  return { passages, vectors, engine, vectorsOf: ({ text }) => vectorsByText.get(text) };
}

/** The projection of the site as it was built last: a fit takes seconds, and one article hardly moves it. */
async function builtProjection(root: string, encoderId: string): Promise<Projection | undefined> {
  const outDir = join(root, 'dist');
  if (!hasSiteIndex(outDir)) return undefined;
  return readProjection(encoderId, () => readSiteProjection(outDir));
}

/** The projection of an earlier check, where no site was built. */
async function keptProjection(file: string, encoderId: string): Promise<Projection | undefined> {
  return readProjection(encoderId, async () => readVectorFile(await readFile(file)));
}

async function readProjection(
  encoderId: string,
  read: () => Promise<Pick<VectorIndex, 'encoderId' | 'projection'>>,
): Promise<Projection | undefined> {
  try {
    const known = await read();
    return known.encoderId === encoderId ? known.projection : undefined;
  } catch (error) {
    // None yet, one of another version, or one that is being written at this moment: fit anew.
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isAbsent || error instanceof IndexFileError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function keepProjection(file: string, { encoderId, projection }: VectorIndex): Promise<void> {
  const none = quantise([], projection.outputDimension);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, writeVectorFile({ encoderId, projection, passages: none, sentences: none }));
}
