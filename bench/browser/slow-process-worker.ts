/** The thread of `slow-process.ts`: stops and continues a process in turn, more evenly than timers of a busy event loop could. */
import { workerData } from 'node:worker_threads';

interface Turns {
  readonly processId: number;
  readonly runMs: number;
  readonly stopMs: number;
  /** Int32Array(1): 0 while the process is to be slowed. */
  readonly ended: Int32Array<SharedArrayBuffer>;
}

function isTurns(value: unknown): value is Turns {
  return typeof value === 'object' && value !== null && 'processId' in value && 'ended' in value;
}

if (!isTurns(workerData)) throw new TypeError('This thread is started by slow-process.ts.');
const { processId, runMs, stopMs, ended } = workerData;
try {
  while (Atomics.load(ended, 0) === 0) {
    process.kill(processId, 'SIGSTOP');
    Atomics.wait(ended, 0, 0, stopMs);
    process.kill(processId, 'SIGCONT');
    Atomics.wait(ended, 0, 0, runMs);
  }
  process.kill(processId, 'SIGCONT');
} catch {
  // The process has ended: nothing is left to slow.
}
