/** One task from its texts to its result: opens the engine, encodes the questions as the page would, asks, measures. */
import { hitInterval } from './measures.ts';
import type { Measures } from './measures.ts';
import { encode, openTask } from './open-engine.ts';
import type { EncodingDesk, OpenedTask } from './open-engine.ts';
import { runTask } from './run-task.ts';
import type { Miss, TaskRun } from './run-task.ts';
import type { EvaluationTask } from './task.ts';
import type { RankingSettings } from '../src/search/settings.ts';
import type { SearchEngine } from '../src/search/engine.ts';

/** What `--json` prints, in this order of keys. */
export interface Result {
  readonly name: string;
  readonly documents: number;
  readonly queries: number;
  readonly tiers: { readonly lexical: Measures; readonly vector: Measures; readonly fused: Measures; readonly light?: Measures };
  readonly outOfScopeAuroc: number | null;
  /** Of a set of opposites: share of the questions whose right article stands above the opposite's. */
  readonly pairsRight?: number;
  /** Of a set made from another: Hit@1, fused, of the same questions before they were changed. */
  readonly cleanHitAt1?: number;
  readonly latencyMs: { readonly p50: number; readonly p95: number };
}

export interface Evaluation {
  readonly result: Result;
  /** 95% intervals of Hit@1 by tier. */
  readonly intervals: Readonly<Record<string, readonly [number, number]>>;
  readonly misses: readonly Miss[];
  readonly opened: OpenedTask;
}

export interface EvaluateOptions {
  readonly settings?: RankingSettings;
  readonly dimension?: number;
  readonly light?: EncodingDesk | undefined;
}

/** Questions encoded one by one, for the encoder's share of the time that a question takes. */
const timedQuestions = 40;

export async function evaluate(task: EvaluationTask, desk: EncodingDesk, options: EvaluateOptions = {}): Promise<Evaluation> {
  const opened = await openTask(task, desk, options);
  const run = await ask(task, opened.engine, desk);
  const light = options.light && (await ask(task, opened.engine, options.light, false));
  const clean =
    task.clean &&
    (await ask(
      {
        ...task,
        queries: task.queries.map((query, position) => ({ ...query, text: task.clean?.[position] ?? query.text })),
        outOfScope: [],
      },
      opened.engine,
      desk,
      false,
    ));
  const { lexical, vector, fused } = run.tiers;
  return {
    result: {
      name: task.name,
      documents: task.articles.length,
      queries: task.queries.length,
      tiers: {
        lexical: lexical.measures,
        vector: vector.measures,
        fused: fused.measures,
        ...(light && { light: light.tiers.fused.measures }),
      },
      outOfScopeAuroc: run.outOfScopeAuroc,
      ...(run.pairsRight !== undefined && { pairsRight: run.pairsRight }),
      ...(clean && { cleanHitAt1: clean.tiers.fused.measures.hitAt1 }),
      latencyMs: run.latencyMs,
    },
    intervals: {
      lexical: hitInterval(lexical.ranks, 1),
      vector: hitInterval(vector.ranks, 1),
      fused: hitInterval(fused.ranks, 1),
      ...(light && { light: hitInterval(light.tiers.fused.ranks, 1) }),
    },
    misses: run.misses,
    opened,
  };
}

/** Encodes every question as the page would, corrected, and asks it. */
async function ask(task: EvaluationTask, engine: SearchEngine, desk: EncodingDesk, timed = true): Promise<TaskRun> {
  const queries = task.queries.map(({ text }) => engine.textsToEncode(text));
  const outOfScope = task.outOfScope.map((text) => engine.textsToEncode(text));
  const vectors = await encode([...queries, ...outOfScope].flat(), desk);
  let next = 0;
  const take = (texts: readonly string[]): readonly Float32Array[] => vectors.slice(next, (next += texts.length));
  const encoded = { queries: queries.map(take), outOfScope: outOfScope.map(take) };
  return runTask(task, engine, encoded, timed ? await timeEncoder(queries, desk) : []);
}

async function timeEncoder(questions: readonly (readonly string[])[], desk: EncodingDesk): Promise<readonly number[]> {
  const encoder = await desk.open();
  const step = Math.max(1, Math.floor(questions.length / timedQuestions));
  const times: number[] = [];
  for (let position = 0; position < questions.length && times.length < timedQuestions; position += step) {
    const startedAt = performance.now();
    await encoder.encode(questions[position] ?? []);
    times.push(performance.now() - startedAt);
  }
  // The first ones warm up.
  return times.length > 10 ? times.slice(5) : times;
}
