/**
 * Slows all threads of a page's process: it runs a quarter of the time. Chromium's own CPU throttling slows the main thread
 * alone ("only supported for pages, not workers"), and our engine and encoder live in a worker. Linux and macOS.
 */
import { Worker } from 'node:worker_threads';

export interface SlowedProcess {
  readonly release: () => Promise<void>;
}

const turnMs = 12;

/** @param slowdown - 4 lets the process run a quarter of the time */
export function slowProcess(processId: number, slowdown: number): SlowedProcess {
  const ended = new Int32Array(new SharedArrayBuffer(4));
  const runMs = turnMs / slowdown;
  const thread = new Worker(new URL('./slow-process-worker.ts', import.meta.url), {
    workerData: { processId, runMs, stopMs: turnMs - runMs, ended },
  });
  const hasEnded = new Promise<void>((resolve) => {
    thread.on('exit', () => {
      resolve();
    });
  });
  return {
    release: async () => {
      Atomics.store(ended, 0, 1);
      Atomics.notify(ended, 0);
      await hasEnded;
    },
  };
}
