/**
 * The ladder: words of titles, questions and headings as soon as the outline is here, then words of the texts, then
 * words and meaning as one, by the light encoder and later by the full one. Lives in the worker, but knows no worker:
 * what it loads and whom it tells comes in, so that tests run it as it is.
 */
import { readHintsFile } from '../index/hints-file.ts';
import { IndexFileError } from '../index/index-file-error.ts';
import { artefactsOf } from '../index/manifest.ts';
import type { Artefact, Manifest } from '../index/manifest.ts';
import { readPassageFile } from '../index/passage-file.ts';
import type { PassageIndex, VectorIndex } from '../index/passage-index.ts';
import { noHints } from '../index/search-hints.ts';
import type { SearchHints } from '../index/search-hints.ts';
import { joinPassages } from '../index/split-passage-index.ts';
import { joinVectors } from '../index/split-vector-index.ts';
import { readVectorFile } from '../index/vector-file.ts';
import { createSearchEngine } from '../search/engine.ts';
import type { SearchEngine } from '../search/engine.ts';
import { defaultSettings } from '../search/settings.ts';
import { ArtefactError } from './artefact-store.ts';
import type { BrowserEncoder, LoadArtefact } from './browser-encoder.ts';
import { allowsFullEncoder, reasonForWordsOnly } from './device-hints.ts';
import type { openBrowserEncoder } from './open-browser-encoder.ts';
import { openDeployment } from './open-deployment.ts';
import type { DeploymentSources } from './open-deployment.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { SearchState, WordsOnlyReason } from './search-state.ts';
import { createWaitingQuestions } from './waiting-questions.ts';

export interface SessionParts extends DeploymentSources {
  readonly openEncoder: typeof openBrowserEncoder;
  /** False where WebAssembly or its SIMD is missing or forbidden. */
  readonly canRunEncoder: () => boolean;
  readonly send: (message: FromWorker) => void;
}

type Prepare = Extract<ToWorker, { kind: 'prepare' }>;

export interface SearchSession {
  readonly receive: (message: ToWorker) => void;
}

export function createSearchSession(parts: SessionParts): SearchSession {
  let state: SearchState = { kind: 'idle' };
  let device: Pick<Prepare, 'hints' | 'encoder'> | undefined;
  let loaded: { readonly manifest: Manifest; readonly passages: PassageIndex; readonly hints: SearchHints } | undefined;
  let vectors: VectorIndex | undefined;
  let engine: SearchEngine | undefined;
  let isPreparing = false;
  let isAwaitingTexts = false;
  let isLoadingEncoders = false;
  /** Encoders that can be used, the best first. */
  const encoders: BrowserEncoder[] = [];
  const questions = createWaitingQuestions(() => ({ engine, encoders, isLoading: isAwaitingTexts || isLoadingEncoders }), parts.send);

  const setState = (next: SearchState): void => {
    state = next;
    parts.send({ kind: 'state', state });
  };

  async function prepare(message: Prepare): Promise<void> {
    if (isPreparing || loaded !== undefined) return;
    isPreparing = true;
    device = message;
    setState({ kind: 'loading', loadedBytes: 0, totalBytes: 0, answersWith: 'nothing' });
    try {
      const { manifest, outlineBytes } = await openDeployment(parts, message.manifestUrl);
      const outline = readPassageFile(outlineBytes);
      engine = createSearchEngine(outline, undefined);
      isAwaitingTexts = true;
      questions.answerAll();
      const passages = joinPassages(outline, readPassageFile(await parts.store.load(manifest.texts)));
      // Spelling and synonyms are a help, no condition: without them words are taken as they are typed.
      const hints = await parts.store
        .load(manifest.hints)
        .then(readHintsFile)
        .catch(() => noHints);
      loaded = { manifest, passages, hints };
      engine = createSearchEngine(passages, undefined, defaultSettings, hints);
    } catch (error) {
      setState({ kind: 'failed', reason: failureReason(error) });
      questions.giveUp();
      return;
    } finally {
      isPreparing = false;
      isAwaitingTexts = false;
    }
    const reason = reasonForWordsOnly(message.hints, parts.canRunEncoder(), message.encoder);
    if (reason === undefined) void loadEncoders();
    else {
      fallBack(reason);
      void parts.store.keepManifest(loaded.manifest);
    }
    questions.answerAll();
  }

  async function loadEncoders(): Promise<void> {
    if (isLoadingEncoders || loaded === undefined || encoders.length > 0) return;
    isLoadingEncoders = true;
    const { manifest } = loaded;
    try {
      await loadFirst(loaded);
      questions.answerAll();
      if (encoders.length > 0) await parts.store.keepManifest(manifest);
      await loadSentences(loaded);
      // The full encoder knows every token: where it may come, the rest of the light one would be bytes for nothing.
      if (!(await loadFull(manifest))) for (const encoder of encoders) await encoder.loadRest();
      questions.answerAll();
      await parts.store.forget(artefactsOf(manifest));
    } catch {
      // What is there goes on answering; a part that did not come is fetched at the next visit.
      if (encoders.length === 0 && state.kind !== 'words-only') fallBack('encoder-failed');
    } finally {
      isLoadingEncoders = false;
      questions.answerAll();
    }
  }

  /** Until they come, words alone choose the sentence that is shown; so they do when they never come. */
  async function loadSentences({ manifest, passages, hints }: NonNullable<typeof loaded>): Promise<void> {
    if (vectors === undefined) return;
    try {
      vectors = joinVectors(vectors, readVectorFile(await parts.store.load(manifest.sentences)));
      engine = createSearchEngine(passages, vectors, defaultSettings, hints);
    } catch {
      return;
    }
  }

  async function loadFirst({ manifest, passages, hints }: NonNullable<typeof loaded>): Promise<void> {
    const [first] = manifest.encoders;
    if (first === undefined) {
      fallBack('not-supported');
      return;
    }
    const load = loadWithProgress(manifest.vectors.bytes + sizeOf(first.files));
    try {
      vectors = readVectorFile(await load(manifest.vectors));
    } catch {
      fallBack('vectors-failed');
      return;
    }
    encoders.unshift(await parts.openEncoder(first, manifest.runtime, load));
    engine = createSearchEngine(passages, vectors, defaultSettings, hints);
    setState({ kind: 'ready', encoder: first.tier });
  }

  /**
   * The full encoder follows quietly: whoever reads an answer of the light one is not disturbed.
   * @returns whether it is there
   */
  async function loadFull(manifest: Manifest): Promise<boolean> {
    const full = manifest.encoders[1];
    if (full === undefined || encoders.length === 0 || device?.encoder !== 'full' || !allowsFullEncoder(device.hints)) return false;
    try {
      const encoder = await parts.openEncoder(full, manifest.runtime, (artefact) => parts.store.load(artefact));
      encoders.unshift(encoder);
      await encoder.loadRest();
    } catch {
      return false;
    }
    setState({ kind: 'ready', encoder: full.tier });
    return true;
  }

  function loadWithProgress(totalBytes: number): LoadArtefact {
    let loadedBytes = 0;
    let shownBytes = 0;
    setState({ kind: 'loading', loadedBytes, totalBytes, answersWith: 'words' });
    return (artefact) =>
      parts.store.load(artefact, {
        onBytes: (bytes) => {
          loadedBytes += bytes;
          // A hundred steps are enough for a bar; each message wakes the page.
          if (state.kind !== 'loading' || loadedBytes - shownBytes < totalBytes / 100) return;
          shownBytes = loadedBytes;
          setState({ kind: 'loading', loadedBytes: Math.min(loadedBytes, totalBytes), totalBytes, answersWith: 'words' });
        },
      });
  }

  function fallBack(reason: WordsOnlyReason): void {
    const first = loaded?.manifest.encoders[0];
    setState({ kind: 'words-only', reason, encoderBytes: first && loaded ? sizeOf(first.files) + loaded.manifest.vectors.bytes : 0 });
  }

  return {
    receive(message) {
      switch (message.kind) {
        case 'prepare':
          void prepare(message);
          return;
        case 'load-encoder':
          void loadEncoders();
          return;
        case 'ask':
          if (state.kind === 'failed') parts.send({ kind: 'unavailable', id: message.id });
          else questions.ask(message);
          return;
        case 'cancel':
          questions.cancel(message.id);
          return;
      }
    },
  };
}

function sizeOf(files: Readonly<Record<string, Artefact>>): number {
  return Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
}

function failureReason(error: unknown): 'offline' | 'damaged' {
  return error instanceof IndexFileError || (error instanceof ArtefactError && error.code === 'damaged') ? 'damaged' : 'offline';
}
