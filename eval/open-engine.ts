/**
 * A task to the engine that answers it, through everything that the site's build and the browser do: passages, encoder,
 * projection, int8, index files written and read back. Only the vectors of sentences are left out: they choose what a
 * result shows, and no measure here looks at that.
 */
import { encodeWithCache } from '../src/encoder/embedding-cache.ts';
import type { EncodingProgress } from '../src/encoder/embedding-cache.ts';
import type { Encoder } from '../src/encoder/encoder.ts';
import { buildPassageIndex, buildVectorIndex, textsToEncode } from '../src/index/build-index.ts';
import { buildHints, pinTexts } from '../src/index/build-hints.ts';
import type { SearchHints } from '../src/index/search-hints.ts';
import { readHintsFile, writeHintsFile } from '../src/index/hints-file.ts';
import { fitProjectionCached } from '../src/index/fit-projection-cached.ts';
import type { FittedProjection } from '../src/index/fit-projection.ts';
import type { PassageIndex, VectorIndex } from '../src/index/passage-index.ts';
import { readPassageFile, writePassageFile } from '../src/index/passage-file.ts';
import { readVectorFile, writeVectorFile } from '../src/index/vector-file.ts';
import { createSearchEngine } from '../src/search/engine.ts';
import type { SearchEngine } from '../src/search/engine.ts';
import type { RankingSettings } from '../src/search/settings.ts';
import type { EvaluationTask } from './task.ts';

/** What encodes, and where its work is kept. */
export interface EncodingDesk {
  readonly id: string;
  readonly dimension: number;
  readonly open: () => Promise<Encoder>;
  /** Folder of caches. */
  readonly cacheFolder: string;
  readonly onProgress?: (progress: EncodingProgress) => void;
}

export interface OpenedTask {
  readonly engine: SearchEngine;
  readonly passages: PassageIndex;
  readonly hints: SearchHints;
  readonly vectors: VectorIndex;
  readonly projection: FittedProjection;
  readonly indexBytes: { readonly passages: number; readonly vectors: number; readonly hints: number };
}

export const defaultDimension = 96;

export async function openTask(
  task: EvaluationTask,
  desk: EncodingDesk,
  options: { readonly dimension?: number; readonly settings?: RankingSettings } = {},
): Promise<OpenedTask> {
  const passageIndex = buildPassageIndex(task.articles, task.flows);
  const hints = buildHints(task.hints, passageIndex);
  const encoded = await encode(textsToEncode(task.articles).passages, desk);
  const pins = await encode(pinTexts(hints), desk);
  const flows = await encode(textsToEncode([], task.flows).flows, desk);
  const articleOf = passageIndex.passages.map(({ article }) => article);
  const projection = await fitProjectionCached(
    { vectors: encoded, articles: articleOf, kinds: passageIndex.passages.map(({ kind }) => kind), inputDimension: desk.dimension },
    { outputDimension: options.dimension ?? defaultDimension, seed: 1 },
    `${desk.cacheFolder}/projections`,
  );
  const passageFile = writePassageFile(passageIndex);
  const vectorFile = writeVectorFile(buildVectorIndex(desk.id, projection, { passages: encoded, articleOf, sentences: [], pins, flows }));
  const hintsFile = writeHintsFile(hints);
  const passages = readPassageFile(passageFile);
  const vectors = readVectorFile(vectorFile);
  const readHints = readHintsFile(hintsFile);
  return {
    engine: createSearchEngine(passages, vectors, options.settings, readHints),
    passages,
    hints: readHints,
    vectors,
    projection,
    indexBytes: { passages: passageFile.length, vectors: vectorFile.length, hints: hintsFile.length },
  };
}

/** Vectors of texts, from the cache where it has them. */
export async function encode(texts: readonly string[], desk: EncodingDesk): Promise<readonly Float32Array[]> {
  return encodeWithCache(texts, desk, `${desk.cacheFolder}/embeddings`, desk.onProgress ? { onProgress: desk.onProgress } : {});
}
