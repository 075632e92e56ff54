/**
 * What every adapter is: a way to hand a case to the company's own system from the browser. It never throws; whatever
 * goes wrong is a result, because the customer must be offered another way. No adapter holds a secret.
 */
import type { CaseContact, CaseRecord } from '../case-record.ts';

/** All that goes out. Its texts are masked; nothing else of the device goes with it. */
export interface CaseHandOver {
  readonly record: Pick<CaseRecord, 'number' | 'idempotencyKey' | 'createdAt' | 'story'>;
  /** Null where the adapter does not ask for it. */
  readonly contact: CaseContact | null;
  readonly title: string;
  /** The summary as plain text. */
  readonly summary: string;
  /** BCP 47 tag of the page. */
  readonly language: string;
}

export type HandOverFailure =
  /** No connection, or one that was cut off: the case may have arrived all the same. */
  | 'offline'
  | 'timeout'
  /** The other side understood and said no. */
  | 'refused'
  /** Too many at once; it may be tried later. */
  | 'busy'
  /** The other side is broken. */
  | 'broken'
  /** It answered, but not as agreed: nobody can tell whether it took the case. */
  | 'unreadable'
  /** No page around this one takes cases. */
  | 'nobody'
  /** The customer stopped it. */
  | 'stopped';

export type HandOverResult =
  | { readonly kind: 'accepted'; readonly number?: string }
  | { readonly kind: 'failed'; readonly reason: HandOverFailure; readonly mayRetry: boolean };

export interface CaseAdapter {
  /** Whether the form asks for a name and an email address. */
  readonly needsContact: boolean;
  handOver(handOver: CaseHandOver, signal: AbortSignal): Promise<HandOverResult>;
}

export function failed(reason: HandOverFailure): HandOverResult {
  return { kind: 'failed', reason, mayRetry: reason !== 'refused' && reason !== 'nobody' };
}

/** A number as the other side gives it, if it can be shown. */
export function accepted(number: unknown): HandOverResult {
  if (typeof number === 'number' && Number.isFinite(number)) return { kind: 'accepted', number: String(number) };
  const text = typeof number === 'string' ? number.trim() : '';
  return text === '' || text.length > 64 ? { kind: 'accepted' } : { kind: 'accepted', number: text };
}
