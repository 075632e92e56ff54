/**
 * The index of the dev server, in memory: a saved article is split and encoded again, no other, and the projection
 * stays as it was fitted at the start. Content that is not right keeps the last good index; its problems are kept too.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContentError } from '../content/content-problem.ts';
import type { ContentProblem } from '../content/content-problem.ts';
import type { Site } from '../content/site-config.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { nodeEncoder } from '../encoder/node-encoder.ts';
import type { EncoderFiles, NodeEncoder } from '../encoder/node-encoder.ts';
import { buildSiteIndex } from '../index/build-site-index.ts';
import type { SiteIndex } from '../index/build-site-index.ts';
import type { Projection } from '../index/passage-index.ts';
import { siteArtefacts } from '../index/site-artefacts.ts';
import type { SiteArtefacts } from '../index/site-artefacts.ts';
import type { Passage } from '../passages/passage.ts';

/** Editors write a file in several steps; a save is over when nothing has come for this long. */
const quietMs = 80;

/** A page that has read one manifest goes on to ask for its files, whatever is saved meanwhile. */
const keptIndexes = 3;

export interface IndexedSite {
  readonly index: SiteIndex;
  readonly manifest: SiteArtefacts['manifest'];
  /** By address: those of this index and of the last ones before it. */
  readonly files: SiteArtefacts['files'];
  /** Day whose facts hold in it. */
  readonly day: string;
}

/** What a refresh came to. */
export type RefreshOutcome =
  | { readonly kind: 'indexed'; readonly articles: number; readonly ms: number }
  | { readonly kind: 'content-problems'; readonly message: string }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface DevIndex {
  /** Reads the content once it is quiet. A call during a refresh is answered by the same promise, with what was saved last. Never rejects. */
  refresh(): Promise<RefreshOutcome>;
  /** The last good index, after a refresh that is under way; undefined while there is none. */
  latest(): Promise<IndexedSite | undefined>;
  /** What keeps the content, as it was saved last, out of the index; empty when nothing does. */
  problems(): readonly ContentProblem[];
  /** The site's encoder, open from the first call on. */
  encoder(): Promise<Encoder>;
}

/** Costs nothing until the first refresh: a build makes one and never asks it. */
export function createDevIndex(root: string, site: Site): DevIndex {
  const articleMemory = new Map<string, readonly Passage[]>();
  const vectorMemory = new Map<string, Float32Array>();
  const codeMemory = new Map<string, Int8Array>();
  let chosen: Promise<NodeEncoder> | undefined;
  let encoderFiles: EncoderFiles | undefined;
  let opened: Promise<Encoder> | undefined;
  let projection: Projection | undefined;
  let kept: readonly SiteArtefacts['files'][] = [];
  let good: IndexedSite | undefined;
  let problems: readonly ContentProblem[] = [];
  let running: Promise<RefreshOutcome> | undefined;
  let calledAt = 0;

  const choose = (): Promise<NodeEncoder> => (chosen ??= nodeEncoder(site.encoder, root));
  // Kept open: a second save must not wait for the model again.
  const open = (): Promise<Encoder> => (opened ??= choose().then((encoder) => encoder.open()));

  const attempt = async (): Promise<RefreshOutcome> => {
    const startedAt = performance.now();
    const day = new Date().toISOString().slice(0, 10);
    try {
      const { id, dimension, browserFiles } = await choose();
      const index = await buildSiteIndex({
        root,
        site,
        withDrafts: true,
        day,
        encoder: { id, dimension, open },
        cacheFolder: join(root, '.cache'),
        projection,
        articleMemory,
        vectorMemory,
        codeMemory,
      });
      projection = index.vectors.projection;
      const { manifest, files } = siteArtefacts(index, (encoderFiles ??= await browserFiles()));
      kept = [...kept, files].slice(-keptIndexes);
      good = { index, day, manifest, files: new Map(kept.flatMap((known) => [...known])) };
      problems = [];
      return { kind: 'indexed', articles: index.passages.articles.length, ms: Math.round(performance.now() - startedAt) };
    } catch (error) {
      if (!(error instanceof ContentError)) return { kind: 'failed', error };
      problems = error.problems;
      return { kind: 'content-problems', message: error.message };
    }
  };

  const untilQuiet = async (): Promise<RefreshOutcome> => {
    for (;;) {
      while (performance.now() - calledAt < quietMs) await sleep(quietMs);
      const startedAt = performance.now();
      const outcome = await attempt();
      if (calledAt < startedAt) return outcome;
    }
  };

  return {
    refresh() {
      calledAt = performance.now();
      running ??= untilQuiet().finally(() => {
        running = undefined;
      });
      return running;
    },
    async latest() {
      await running;
      return good;
    },
    problems: () => problems,
    encoder: open,
  };
}
