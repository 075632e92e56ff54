/** Measures of ranked lists (Manning, Raghavan, Schütze 2008, chapter 8) and how sure they are. */

export interface Measures {
  readonly hitAt1: number;
  readonly hitAt3: number;
  readonly mrrAt10: number;
  readonly ndcgAt10: number;
  /** Share of questions without any result. */
  readonly zeroResults: number;
}

/** Rank of the first right article, from 1; Infinity when there is none. */
export type Rank = number;

/**
 * With one right article a question, or several that are equally right and of which one is enough,
 * nDCG is the gain of the first right one: 1 / log2(1 + rank).
 * @param zeroResults - number of questions without any result
 */
export function measure(ranks: readonly Rank[], zeroResults: number): Measures {
  const mean = (value: (rank: Rank) => number): number =>
    ranks.length === 0 ? 0 : round(ranks.reduce((sum, rank) => sum + value(rank), 0) / ranks.length);
  return {
    hitAt1: mean((rank) => (rank === 1 ? 1 : 0)),
    hitAt3: mean((rank) => (rank <= 3 ? 1 : 0)),
    mrrAt10: mean((rank) => (rank <= 10 ? 1 / rank : 0)),
    ndcgAt10: mean((rank) => (rank <= 10 ? 1 / Math.log2(1 + rank) : 0)),
    zeroResults: ranks.length === 0 ? 0 : round(zeroResults / ranks.length),
  };
}

/** @returns rank of the first of `right` in `order`, from 1 */
export function rankOf(order: readonly number[], right: readonly number[]): Rank {
  const position = order.findIndex((article) => right.includes(article));
  return position === -1 ? Infinity : position + 1;
}

/**
 * 95% interval of the share of ranks within `most`, by the percentile bootstrap (Efron 1979); the same in every run.
 * @returns low and high end, 0 to 1
 */
export function hitInterval(ranks: readonly Rank[], most: number, rounds = 1000): readonly [number, number] {
  if (ranks.length === 0) return [0, 0];
  const hits = Uint8Array.from(ranks, (rank) => (rank <= most ? 1 : 0));
  let state = 12345;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * hits.length);
  };
  const shares = Float64Array.from({ length: rounds }, () => {
    return hits.reduce((sum) => sum + (hits[next()] ?? 0), 0) / hits.length;
  }).sort();
  return [shares[Math.floor(rounds * 0.025)] ?? 0, shares[Math.ceil(rounds * 0.975) - 1] ?? 0];
}

/**
 * Area under the ROC curve: the chance that a question in scope scores above one out of scope, equal scores counting half.
 * @returns null when either side is empty
 */
export function areaUnderCurve(inScope: readonly number[], outOfScope: readonly number[]): number | null {
  if (inScope.length === 0 || outOfScope.length === 0) return null;
  const all = [...inScope.map((score) => ({ score, inScope: true })), ...outOfScope.map((score) => ({ score, inScope: false }))].sort(
    (a, b) => a.score - b.score,
  );
  let rankSum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end += 1;
    const meanRank = (start + 1 + end) / 2;
    for (let position = start; position < end; position += 1) if (all[position]?.inScope === true) rankSum += meanRank;
    start = end;
  }
  return round((rankSum - (inScope.length * (inScope.length + 1)) / 2) / (inScope.length * outOfScope.length));
}

/** @returns the value below which `share` of the values lie; 0 for none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
