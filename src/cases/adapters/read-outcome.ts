/** What an answer over HTTP means for a case. The same for all adapters; where the number stands is their own. */
import { failed } from './case-adapter.ts';
import type { HandOverResult } from './case-adapter.ts';
import type { PostOutcome } from './post-json.ts';

/** @param read - of a body that is a JSON object; undefined when it is not what was agreed */
export function readOutcome(
  outcome: PostOutcome,
  read: (body: Readonly<Record<string, unknown>>) => HandOverResult | undefined,
): HandOverResult {
  if (outcome.kind === 'failed') return failed(outcome.reason);
  const { status, body } = outcome;
  if (status === 429 || status === 503) return failed('busy');
  if (status >= 500) return failed('broken');
  if (status >= 400) return failed('refused');
  // A page that asks to sign in to the Wi-Fi answers 200 as well: only the agreed answer counts.
  return (isObject(body) ? read(body) : undefined) ?? failed('unreadable');
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
