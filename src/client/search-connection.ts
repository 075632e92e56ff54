/** The wire between a client and its session, whatever it is made of: a worker, or calls in the same thread. */
import type { FromWorker, ToWorker } from './messages.ts';

export interface SearchConnection {
  send(message: ToWorker): void;
  /** Nothing is received after it; downloads stop. */
  close(): void;
}

export interface ConnectionEnds {
  readonly receive: (message: FromWorker) => void;
  /** The other side is gone for good. */
  readonly fail: () => void;
}

/** Opens the wire. May throw, which counts as a session that failed. */
export type Connect = (ends: ConnectionEnds) => SearchConnection;
