/** Asks a peer the questions of a set: quality, and the time of each question. */
import { measure, percentile, rankOf } from '../../eval/measures.ts';
import type { Measures } from '../../eval/measures.ts';
import type { Query } from '../../eval/task.ts';

export interface PeerRun {
  readonly measures: Measures;
  /** Fewer than the set has when the peer was too slow for all. */
  readonly questions: number;
  readonly latencyMs: { readonly p50: number; readonly p95: number };
}

/** @param mostSeconds - after this time the rest of the questions is left out; they are asked in an even spread */
export async function askPeer(
  queries: readonly Query[],
  search: (question: string, position: number) => Promise<readonly number[]>,
  mostSeconds: number,
): Promise<PeerRun> {
  const ranks: number[] = [];
  const times: number[] = [];
  let zeroResults = 0;
  const startedAt = performance.now();
  for (const position of spread(queries.length)) {
    const query = queries[position];
    if (query === undefined) continue;
    const askedAt = performance.now();
    const found = await search(query.text, position);
    times.push(performance.now() - askedAt);
    const order = [...new Set(found)];
    if (order.length === 0) zeroResults += 1;
    ranks.push(rankOf(order, query.right));
    if (performance.now() - startedAt > mostSeconds * 1000) break;
  }
  // The first questions warm the engine up.
  const warm = times.length > 20 ? times.slice(10) : times;
  return {
    measures: measure(ranks, zeroResults),
    questions: ranks.length,
    latencyMs: { p50: percentile(warm, 0.5), p95: percentile(warm, 0.95) },
  };
}

/** Every position once, in an order whose every beginning is spread over all of them. */
function spread(count: number): readonly number[] {
  const step = Math.max(1, Math.round(count * 0.618));
  let stride = step;
  while (greatestCommonDivisor(stride, count) > 1) stride += 1;
  return Array.from({ length: count }, (_, turn) => (turn * stride) % count);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
