/** What the part "peers" measures, as it is stored: a row an engine, a block of rows a set. */
import type { Measures } from '../../eval/measures.ts';
import type { PeerBytes } from './peer.ts';

export interface PeerRow {
  readonly name: string;
  readonly setup: string;
  readonly measures: Measures;
  readonly questions: number;
  /** null: not measured. */
  readonly latencyMs: { readonly p50: number; readonly p95: number } | null;
  readonly bytes: PeerBytes;
}

export interface SetRows {
  readonly set: string;
  readonly documents: number;
  readonly questions: number;
  readonly rows: readonly PeerRow[];
}
