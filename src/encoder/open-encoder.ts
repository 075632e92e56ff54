/**
 * Pieces -> Encoder, in the browser and in Node. Fetches nothing itself: the caller hands in
 * a source. Usable as soon as the layers and the frequent token rows are there; the rest of
 * the rows comes with `loadRest`. Always the same pieces in the same order, whatever is typed.
 */

import { PackedEncoderError } from './packed-encoder-error.ts';
import type { Encoder } from './encoder.ts';
import { shiftLayer, shiftRows } from './format/centred-codes.ts';
import { pieceName, readHeader, type EncoderHeader, type Piece } from './format/header.ts';
import { sha256, toHex } from './format/sha256.ts';
import { sectionSizes } from './format/shape.ts';
import { chooseBuild, type KernelBuild } from './kernel/choose-build.ts';
import { ARITHMETIC, createKernel, type Kernel } from './kernel/kernel.ts';
import { unpackVocabulary } from './tokenizer/vocabulary.ts';
import { RowsMissingError } from './rows-missing-error.ts';
import { createTokenizer, cutToLength, type Tokenizer } from './tokenizer/word-piece.ts';

/** Bytes of the file `name`; rejects where it cannot be had. */
export type PieceSource = (name: string, signal?: AbortSignal) => Promise<ArrayBuffer>;

/** Bytes of a kernel build, or the module compiled from them. */
export type KernelSource = (build: KernelBuild) => Promise<BufferSource | WebAssembly.Module>;

/** Bytes of pieces that have arrived, and of all. */
export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** Settings of `openEncoder` and `loadRest`. */
export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** An encoder whose rarer token rows may still be on their way. */
export interface StreamedEncoder extends Encoder {
  readonly isComplete: boolean;
  /** Bytes of WebAssembly memory it holds. */
  readonly memoryBytes: number;
  /** Whether every token of the text (as far as it is read) has its row here. */
  canEncode(text: string): boolean;
  /** Loads the remaining pieces in order; may be called again after a failure and goes on from there. */
  loadRest(options?: LoadOptions): Promise<void>;
}

/** The header's file name. */
const HEADER = 'encoder.bin';
/** Pieces asked for ahead of the one being waited for: hides the round trips of a slow line. */
const AHEAD = 2;
/** A long batch gives way to other messages after this time. */
const TURN_MS = 16;

/**
 * Opens an encoder as soon as it can encode texts of frequent tokens.
 *
 * @example
 * const encoder = await openEncoder((name) => fetchBytes(`/encoders/light/${name}`), fetchKernel);
 * const [vector] = await encoder.encode(["how do I reset my password"]);
 * await encoder.loadRest();
 *
 * @throws PackedEncoderError; what the source rejects with; the signal's reason
 */
export async function openEncoder(source: PieceSource, kernelSource: KernelSource, options: LoadOptions = {}): Promise<StreamedEncoder> {
  const compiled = kernelSource(chooseBuild());
  // A failure of the header must not leave the other promise unheard.
  compiled.catch(() => undefined);
  const header = await readHeader(await source(HEADER, options.signal));
  const kernel = await createKernel(await compiled, header.shape);
  const parts = new EncoderParts(header, kernel, source);
  await parts.load(parts.neededFirst, options);
  return parts.toEncoder();
}

class EncoderParts {
  readonly #header: EncoderHeader;
  readonly #kernel: Kernel;
  readonly #source: PieceSource;
  #tokenizer: Tokenizer | undefined;
  #arrived = 0;
  #rows = 0;
  /** One load at a time: a second caller waits for the first. */
  #loading: Promise<void> = Promise.resolve();

  constructor(header: EncoderHeader, kernel: Kernel, source: PieceSource) {
    this.#header = header;
    this.#kernel = kernel;
    this.#source = source;
  }

  /** Number of leading pieces without which nothing can be encoded. */
  get neededFirst(): number {
    return this.#header.pieces.findLastIndex((piece) => piece.kind !== 'rows' || piece.first === 0) + 1;
  }

  load(until: number, options: LoadOptions): Promise<void> {
    this.#loading = this.#loading.catch(() => undefined).then(() => this.#loadNow(until, options));
    return this.#loading;
  }

  async #loadNow(until: number, options: LoadOptions): Promise<void> {
    const { pieces } = this.#header;
    const totalBytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
    const asked: Promise<ArrayBuffer>[] = [];
    for (let next = this.#arrived; next < until; next++) {
      for (let ahead = next + asked.length; ahead < until && ahead <= next + AHEAD; ahead++) {
        const piece = pieces[ahead];
        if (piece === undefined) break;
        const bytes = this.#fetch(piece, options.signal);
        bytes.catch(() => undefined);
        asked.push(bytes);
      }
      const [piece, bytes] = [pieces[next], await asked.shift()];
      options.signal?.throwIfAborted();
      if (piece === undefined || bytes === undefined) break;
      this.#place(piece, new Uint8Array(bytes));
      this.#arrived = next + 1;
      const loadedBytes = pieces.slice(0, next + 1).reduce((sum, one) => sum + one.bytes, 0);
      options.onProgress?.({ loadedBytes, totalBytes });
    }
  }

  async #fetch(piece: Piece, signal: AbortSignal | undefined): Promise<ArrayBuffer> {
    signal?.throwIfAborted();
    const name = pieceName(piece);
    const bytes = await this.#source(name, signal);
    if (bytes.byteLength !== piece.bytes || toHex(await sha256(new Uint8Array(bytes))) !== piece.hash) {
      throw new PackedEncoderError('damaged', `The encoder piece ${name} is cut off or altered: fetch it again.`, { file: name });
    }
    return bytes;
  }

  #place(piece: Piece, bytes: Uint8Array): void {
    const sizes = sectionSizes(this.#header.shape);
    switch (piece.kind) {
      case 'vocabulary':
        this.#tokenizer = createTokenizer(unpackVocabulary(bytes, piece.count), this.#header.special);
        break;
      case 'base':
        this.#kernel.write('base', 0, bytes);
        this.#kernel.baseArrived();
        break;
      case 'layer':
        this.#kernel.write('layers', piece.first * sizes.layer, shiftLayer(bytes, this.#header.shape, 'restore'));
        break;
      case 'rows': {
        const plain = shiftRows(bytes, this.#header.shape, piece.count, 'restore');
        const scalesAt = piece.count * sizes.rowCodes;
        const zerosAt = scalesAt + piece.count * sizes.rowScales;
        this.#kernel.write('rowCodes', piece.first * sizes.rowCodes, plain.subarray(0, scalesAt));
        this.#kernel.write('rowScales', piece.first * sizes.rowScales, plain.subarray(scalesAt, zerosAt));
        this.#kernel.write('rowZeros', piece.first * sizes.rowZeros, plain.subarray(zerosAt));
        this.#rows = piece.first + piece.count;
        break;
      }
    }
  }

  toEncoder(): StreamedEncoder {
    const tokenizer = this.#tokenizer;
    if (tokenizer === undefined) throw new PackedEncoderError('damaged', 'The encoder has no vocabulary.');
    const { shape, identity, pieces } = this.#header;
    const kernel = this.#kernel;
    const rows = (): number => this.#rows;
    const idsOf = (text: string): readonly number[] => cutToLength(tokenizer.tokenize(text), shape.maxTokens);
    const hasRows = (ids: readonly number[]): boolean => ids.every((id) => id < rows());
    return {
      id: `${identity.slice(0, 32)}-${ARITHMETIC}`,
      dimension: shape.width,
      maxTokens: shape.maxTokens,
      memoryBytes: kernel.memoryBytes,
      get isComplete() {
        return rows() === shape.vocabulary;
      },
      countTokens: (text) => tokenizer.tokenize(text).length,
      canEncode: (text) => hasRows(idsOf(text)),
      loadRest: (options = {}) => this.load(pieces.length, options),
      async encode(texts, options) {
        const vectors: Float32Array[] = [];
        let turn = performance.now();
        for (const text of texts) {
          options?.signal?.throwIfAborted();
          if (performance.now() - turn > TURN_MS) {
            await new Promise((resolve) => setTimeout(resolve, 0));
            options?.signal?.throwIfAborted();
            turn = performance.now();
          }
          const ids = idsOf(text);
          if (!hasRows(ids)) throw new RowsMissingError();
          vectors.push(kernel.encode(ids));
        }
        return vectors;
      },
    };
  }
}
