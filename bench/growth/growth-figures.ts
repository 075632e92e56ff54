/** What is measured at each size. Times in milliseconds, sizes in bytes. */
import type { SiteBuild } from './measure-site.ts';

/** In the order in which a visitor fetches them. */
export const indexFiles = ['outline', 'texts', 'hints', 'vectors', 'sentences'] as const;
export type IndexFile = (typeof indexFiles)[number];

export interface BuildFigures {
  readonly articles: number;
  readonly passages: number;
  readonly sentences: number;
  readonly words: number;
  /** Texts that have to be encoded in a clean build; equal ones count once. */
  readonly textsToEncode: number;
  readonly splitMs: number;
  /** Cache and stand-in encoder are not counted as encoding: this is the cache alone. */
  readonly cacheMs: number;
  /** Learning the projection, projecting, quantising. */
  readonly projectionMs: number;
  readonly writeMs: number;
  /** Builds after the clean one, from the caches on disk, with nothing in memory; null where they were not made. */
  readonly rebuilds: Rebuilds | null;
  readonly bytes: Readonly<Record<IndexFile, number>>;
  readonly brotli: Readonly<Record<IndexFile, number>>;
  readonly peakBytes: number;
  /** Texts in an even spread, for timing the real encoder. */
  readonly sample: readonly string[];
}

export interface Rebuilds {
  /** Nothing has changed. */
  readonly unchangedMs: number;
  /** Texts whose vectors came from the cache. */
  readonly unchangedHits: number;
  /** One article has changed. */
  readonly editMs: number;
  readonly editHits: number;
  readonly editedTexts: readonly string[];
}

export interface QueryFigures {
  /** From bytes in memory to the first answer by words of titles and questions. */
  readonly firstWordsMs: number;
  /** To an engine that answers by words of all texts and by meaning. */
  readonly engineReadyMs: number;
  readonly words: { readonly p50: number; readonly p95: number };
  /** Without the encoder. */
  readonly fused: { readonly p50: number; readonly p95: number };
  /** JavaScript heap and buffers of the engine. */
  readonly memoryBytes: number;
}

export interface SizeFigures {
  readonly build: Omit<BuildFigures, 'sample'>;
  readonly query: QueryFigures;
  /** Of the real encoder on all cores, on texts of this corpus. */
  readonly textsPerSecond: number;
  /** Extrapolated from that. */
  readonly encodeMs: number;
  /** The texts of one edited article, encoded for real, with the encoder's start; null where nothing was rebuilt. */
  readonly editEncodeMs: number | null;
}

export interface GrowthFigures {
  readonly sizes: readonly SizeFigures[];
  readonly site: SiteBuild | null;
}
