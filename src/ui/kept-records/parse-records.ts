/**
 * Records that storage holds, read by hand: a schema library would weigh more than the page that reads them.
 * Whatever is not of the right shape is dropped. The shape itself is in `src/content/reader-record.ts`.
 */
import type { FeedbackReason, ReaderRecord, UnansweredRecord } from '../../content/reader-record.ts';

const reasons: readonly FeedbackReason[] = ['inaccurate', 'confusing', 'missing', 'other'];
const whys: readonly UnansweredRecord['why'][] = ['nothing-fits', 'not-meant', 'not-answered'];

/** @param text - what storage gives; null for nothing kept */
export function parseRecords(text: string | null): readonly ReaderRecord[] {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.flatMap((item: unknown) => parseRecord(item) ?? []) : [];
}

/** One line a record, as an export and an endpoint have it. */
export function toJsonLines(records: readonly ReaderRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** A reason of a button's value. */
export function parseReason(value: unknown): FeedbackReason | undefined {
  return reasons.find((reason) => reason === value);
}

function parseRecord(value: unknown): ReaderRecord | undefined {
  if (!isObject(value)) return undefined;
  const { kind, id, day } = value;
  if (typeof id !== 'string' || typeof day !== 'string') return undefined;
  if (kind === 'feedback') {
    const { articleId, revision, answered, text } = value;
    if (typeof articleId !== 'string' || typeof revision !== 'string' || typeof answered !== 'boolean') return undefined;
    return {
      kind,
      id,
      day,
      articleId,
      revision,
      answered,
      reason: parseReason(value['reason']) ?? null,
      text: typeof text === 'string' ? text : null,
    };
  }
  if (kind === 'unanswered') {
    const { question, nearest } = value;
    const why = whys.find((known) => known === value['why']);
    if (typeof question !== 'string' || question === '' || why === undefined) return undefined;
    return { kind, id, day, question, why, nearest: typeof nearest === 'string' ? nearest : null };
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
