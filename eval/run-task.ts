/** Asks an engine every question of a task, by tier, and measures what comes back. */
import type { SearchEngine } from '../src/search/engine.ts';
import type { Tier } from '../src/search/rank-articles.ts';
import { areaUnderCurve, measure, percentile, rankOf } from './measures.ts';
import type { Measures, Rank } from './measures.ts';
import type { EvaluationTask } from './task.ts';

export interface TierRun {
  readonly ranks: readonly Rank[];
  readonly measures: Measures;
}

export interface Miss {
  readonly question: string;
  readonly right: readonly number[];
  /** Numbers of the first three articles. */
  readonly found: readonly number[];
  readonly rank: Rank;
}

export interface TaskRun {
  readonly tiers: Readonly<Record<Tier, TierRun>>;
  readonly outOfScopeAuroc: number | null;
  /** Of a set of opposites: share of the questions whose right article stands above the opposite's. */
  readonly pairsRight?: number;
  readonly latencyMs: { readonly p50: number; readonly p95: number };
  /** Of the tier "fused". */
  readonly misses: readonly Miss[];
}

/** Vectors of the questions as the engine reads them, corrected. */
export interface EncodedQuestions {
  readonly queries: readonly (readonly Float32Array[])[];
  readonly outOfScope: readonly (readonly Float32Array[])[];
}

export const measuredTiers: readonly Tier[] = ['lexical', 'vector', 'fused'];

/** @param encodeMs - time of the encoder for one question, added to the engine's */
export function runTask(task: EvaluationTask, engine: SearchEngine, encoded: EncodedQuestions, encodeMs: readonly number[]): TaskRun {
  const runTier = (tier: Tier): TierRun => {
    let zeroResults = 0;
    const ranks = task.queries.map(({ text, right }, position) => {
      const { order } = engine.rank(text, encoded.queries[position], tier);
      if (order.length === 0) zeroResults += 1;
      return rankOf(order, right);
    });
    return { ranks, measures: measure(ranks, zeroResults) };
  };
  const tiers = { lexical: runTier('lexical'), vector: runTier('vector'), fused: runTier('fused') };

  const engineMs: number[] = [];
  const misses: Miss[] = [];
  let pairsRight = 0;
  const inScope = task.queries.map(({ text, right, opposite }, position) => {
    const startedAt = performance.now();
    engine.search(text, encoded.queries[position]);
    engineMs.push(performance.now() - startedAt);
    const { order, inScope: scope } = engine.rank(text, encoded.queries[position], 'fused');
    const rank = rankOf(order, right);
    if (opposite !== undefined && rank < rankOf(order, opposite)) pairsRight += 1;
    if (rank > 1) misses.push({ question: text, right, found: order.slice(0, 3), rank });
    return scope;
  });
  const outOfScope = task.outOfScope.map((text, position) => engine.rank(text, encoded.outOfScope[position], 'fused').inScope);
  const encodeShare = (share: number): number => percentile(encodeMs, share);
  const time = (share: number): number => Math.round(100 * (percentile(engineMs, share) + encodeShare(share))) / 100;
  const pairs = task.queries.filter(({ opposite }) => opposite !== undefined).length;
  return {
    ...(pairs > 0 && { pairsRight: pairsRight / pairs }),
    tiers,
    outOfScopeAuroc: areaUnderCurve(inScope, outOfScope),
    latencyMs: { p50: time(0.5), p95: time(0.95) },
    misses,
  };
}
