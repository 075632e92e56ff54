/**
 * Encodes many texts on all cores, at build time. Node only (worker_threads).
 * Same bits as one thread: a text is encoded by itself, whichever worker takes it.
 */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a worker is started with: the folder of a packed encoder. */
export interface PoolWorkerData {
  readonly folder: string;
}

/** Asks a worker for vectors of `texts`. */
export interface PoolRequest {
  readonly texts: readonly string[];
}

/** A worker's answers: `ready` once, then one `vectors` or `failed` for each request. */
export type PoolReply =
  | { readonly kind: 'ready'; readonly id: string; readonly dimension: number; readonly maxTokens: number }
  | { readonly kind: 'vectors'; readonly vectors: Float32Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

/** Settings of one run. */
export interface PoolOptions {
  readonly signal?: AbortSignal;
  /** Called after each batch. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** A worker thread could not open the encoder, or died. */
export class EncoderPoolError extends Error {
  readonly code = 'pool-failed';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EncoderPoolError';
  }
}

/** Worker threads with one encoder each. */
export interface EncoderPool {
  readonly id: string;
  readonly dimension: number;
  readonly maxTokens: number;
  readonly size: number;
  /**
   * Unit vectors in the order of `texts`.
   * @throws EncoderPoolError; the signal's reason
   */
  encode(texts: readonly string[], options?: PoolOptions): Promise<Float32Array[]>;
  /** Ends the threads; a run under way is rejected. */
  close(): Promise<void>;
}

/** Small enough that the threads finish together, large enough that messages cost nothing. */
const BATCH = 16;

/** Starts `size` threads on the packed encoder in `folder`. @throws EncoderPoolError */
export async function createEncoderPool(folder: string, size = availableParallelism()): Promise<EncoderPool> {
  const workers = Array.from({ length: size }, () => new PoolWorker(folder));
  try {
    const [first] = await Promise.all(workers.map((worker) => worker.ready));
    if (first === undefined) throw new EncoderPoolError('An encoder pool needs a thread.');
    return {
      ...first,
      size,
      encode: (texts, options = {}) => encodeOnAll(workers, first.dimension, texts, options),
      close: async () => {
        await Promise.all(workers.map((worker) => worker.close()));
      },
    };
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.close()));
    throw error;
  }
}

async function encodeOnAll(
  workers: readonly PoolWorker[],
  dimension: number,
  texts: readonly string[],
  { signal, onProgress }: PoolOptions,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  let next = 0;
  let done = 0;
  let failed = false;
  const work = async (worker: PoolWorker): Promise<void> => {
    while (next < texts.length && !failed) {
      signal?.throwIfAborted();
      const start = next;
      const batch = texts.slice(start, (next += BATCH));
      const flat = await worker.ask({ texts: batch });
      batch.forEach((_, index) => {
        vectors[start + index] = flat.slice(index * dimension, (index + 1) * dimension);
      });
      done += batch.length;
      onProgress?.(done, texts.length);
    }
  };
  const runs = await Promise.allSettled(
    workers.map((worker) =>
      work(worker).catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    ),
  );
  signal?.throwIfAborted();
  const broken = runs.find((run) => run.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return vectors;
}

type Ready = Omit<Extract<PoolReply, { kind: 'ready' }>, 'kind'>;

/** One thread; requests to it are answered one after the other. */
class PoolWorker {
  readonly ready: Promise<Ready>;
  readonly #worker: Worker;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    const workerData: PoolWorkerData = { folder };
    this.#worker = new Worker(new URL('./encoder-pool-worker.ts', import.meta.url), { workerData });
    this.ready = this.#reply().then((reply) => {
      if (reply.kind !== 'ready') throw failure(reply.kind === 'failed' ? reply.message : 'it answered out of turn');
      return { id: reply.id, dimension: reply.dimension, maxTokens: reply.maxTokens };
    });
    this.ready.catch(() => undefined);
  }

  ask(request: PoolRequest): Promise<Float32Array<ArrayBuffer>> {
    const answer = this.#tail.then(async () => {
      const reply = this.#reply();
      this.#worker.postMessage(request);
      const heard = await reply;
      if (heard.kind !== 'vectors') throw failure(heard.kind === 'failed' ? heard.message : 'it answered out of turn');
      return heard.vectors;
    });
    this.#tail = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #reply(): Promise<PoolReply> {
    return new Promise((resolve, reject) => {
      const onMessage = (reply: PoolReply): void => settle(() => resolve(reply));
      const onError = (error: unknown): void => settle(() => reject(failure(String(error), error)));
      const onExit = (): void => settle(() => reject(failure('it ended')));
      const settle = (finish: () => void): void => {
        this.#worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        finish();
      };
      this.#worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    });
  }
}

function failure(why: string, cause?: unknown): EncoderPoolError {
  return new EncoderPoolError(`An encoder thread failed: ${why}.`, { cause });
}
