/**
 * Fits how sure the engine may be, on development questions: those of the sets, those out of scope, and the questions
 * of each set asked of the other, where nothing can be right. Thresholds come from the same data.
 */
import { featuresOf } from '../src/search/confidence/judge.ts';
import type { Calibration, EvidenceWeights } from '../src/search/confidence/calibration.ts';
import type { SearchEngine } from '../src/search/engine.ts';
import type { Tier } from '../src/search/rank-articles.ts';
import { fitLogistic, probabilityOf } from './logistic.ts';
import type { LabelledExample } from './logistic.ts';
import { areaUnderCurve } from './measures.ts';

/** A question with its vectors, the articles that are right (none: out of scope) and the set it is from. */
export interface CalibrationQuestion {
  readonly set: string;
  readonly engine: SearchEngine;
  readonly text: string;
  readonly vectors: readonly Float32Array[];
  readonly right: readonly number[];
}

export interface Observation {
  readonly set: string;
  readonly features: EvidenceWeights;
  readonly isRight: boolean;
  readonly isInScope: boolean;
}

/** Share of questions out of scope that a help centre gets; the fit weighs them so. */
const outOfScopeShare = 0.15;
/** Of the questions shown an answer as the answer, so many shall be right. */
const wantedPrecision = 0.9;
/** Of the questions in scope, so many shall not be told that nothing fits. */
const wantedKept = 0.97;

export function observe(questions: readonly CalibrationQuestion[], tier: Tier): readonly Observation[] {
  return questions.flatMap(({ set, engine, text, vectors, right }) => {
    const { evidence, order } = engine.rank(text, vectors, tier);
    if (evidence === undefined || evidence.isExact) return [];
    return [{ set, features: featuresOf(evidence), isRight: right.includes(order[0] ?? -1), isInScope: right.length > 0 }];
  });
}

export function fitCalibration(observations: readonly Observation[]): Calibration {
  const right = asWeights(fitLogistic(weigh(observations, ({ isRight }) => isRight)));
  const inScope = asWeights(fitLogistic(weigh(observations, ({ isInScope }) => isInScope)));
  return { right, inScope, answerFrom: answerThreshold(observations, right), fitsFrom: scopeThreshold(observations, inScope) };
}

/** How well the chances of a calibration hold on other questions. */
export function checkCalibration(
  calibration: Calibration,
  observations: readonly Observation[],
): {
  readonly brier: number;
  readonly expectedError: number;
  readonly scopeAuroc: number | null;
  readonly answered: number;
  readonly answeredRight: number;
  readonly saidNothingFits: { readonly inScope: number; readonly outOfScope: number };
} {
  const examples = weigh(observations, ({ isRight }) => isRight);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const chances = examples.map(({ features }) => probabilityOf(calibration.right, features));
  const brier = examples.reduce((sum, { label, weight }, index) => sum + (weight * ((chances[index] ?? 0) - label) ** 2) / total, 0);
  const bins = reliability(calibration.right, observations);
  const scope = (wanted: boolean): readonly number[] =>
    observations.filter(({ isInScope }) => isInScope === wanted).map(({ features }) => probabilityOf(calibration.inScope, features));
  const answered = examples.filter((_, index) => (chances[index] ?? 0) >= calibration.answerFrom);
  const weightOf = (list: readonly LabelledExample[]): number => list.reduce((sum, { weight }) => sum + weight, 0);
  return {
    brier,
    expectedError: bins.reduce((sum, { share, predicted, observed }) => sum + share * Math.abs(predicted - observed), 0),
    scopeAuroc: areaUnderCurve(scope(true), scope(false)),
    answered: weightOf(answered) / total,
    answeredRight: weightOf(answered.filter(({ label }) => label === 1)) / (weightOf(answered) || 1),
    saidNothingFits: { inScope: below(scope(true), calibration.fitsFrom), outOfScope: below(scope(false), calibration.fitsFrom) },
  };
}

function below(chances: readonly number[], threshold: number): number {
  return chances.filter((chance) => chance < threshold).length / (chances.length || 1);
}

export interface ReliabilityBin {
  readonly predicted: number;
  readonly observed: number;
  /** Share of all questions in the bin. */
  readonly share: number;
}

/** Ten bins of equal width; empty ones are left out. */
export function reliability(weights: EvidenceWeights, observations: readonly Observation[]): readonly ReliabilityBin[] {
  const examples = weigh(observations, ({ isRight }) => isRight);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return Array.from({ length: 10 }, (_, bin) => {
    const inside = examples.filter(({ features }) => Math.min(9, Math.floor(probabilityOf(weights, features) * 10)) === bin);
    const weight = inside.reduce((sum, example) => sum + example.weight, 0);
    const mean = (value: (example: LabelledExample) => number): number =>
      inside.reduce((sum, example) => sum + example.weight * value(example), 0) / (weight || 1);
    return {
      predicted: mean(({ features }) => probabilityOf(weights, features)),
      observed: mean(({ label }) => label),
      share: weight / total,
    };
  }).filter(({ share }) => share > 0);
}

/** Every set counts the same, and the questions out of scope together as many as a help centre gets. */
function weigh(observations: readonly Observation[], isTrue: (observation: Observation) => boolean): readonly LabelledExample[] {
  const counts = new Map<string, number>();
  const keyOf = ({ set, isInScope }: Observation): string => `${set} ${isInScope}`;
  for (const observation of observations) counts.set(keyOf(observation), (counts.get(keyOf(observation)) ?? 0) + 1);
  const inside = [...counts.keys()].filter((key) => key.endsWith('true')).length || 1;
  const outside = [...counts.keys()].filter((key) => key.endsWith('false')).length || 1;
  return observations.map((observation) => ({
    features: observation.features,
    label: isTrue(observation) ? 1 : 0,
    weight: observation.isInScope
      ? (1 - outOfScopeShare) / inside / (counts.get(keyOf(observation)) ?? 1)
      : outOfScopeShare / outside / (counts.get(keyOf(observation)) ?? 1),
  }));
}

/** The lowest chance from which on the wanted share of all that is shown as the answer is right. */
function answerThreshold(observations: readonly Observation[], weights: EvidenceWeights): number {
  const sorted = weigh(observations, ({ isRight }) => isRight)
    .map((example) => ({ ...example, chance: probabilityOf(weights, example.features) }))
    .sort((a, b) => b.chance - a.chance);
  let all = 0;
  let right = 0;
  let threshold = 1;
  for (const { chance, weight, label } of sorted) {
    all += weight;
    right += weight * label;
    if (right / all >= wantedPrecision) threshold = chance;
  }
  return Math.round(threshold * 100) / 100;
}

/** The chance of being in scope that all but a few of the questions in scope, each set counting the same, reach. */
function scopeThreshold(observations: readonly Observation[], weights: EvidenceWeights): number {
  const sorted = weigh(
    observations.filter(({ isInScope }) => isInScope),
    () => true,
  )
    .map(({ features, weight }) => ({ weight, chance: probabilityOf(weights, features) }))
    .sort((a, b) => a.chance - b.chance);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let lost = 0;
  for (const { chance, weight } of sorted) {
    lost += weight;
    if (lost > (1 - wantedKept) * total) return Math.floor(chance * 100) / 100;
  }
  return 0;
}

function asWeights(weights: readonly number[]): EvidenceWeights {
  const [bias = 0, similarity = 0, lead = 0, coverage = 0, terms = 0, share = 0, familiarity = 0] = weights.map(
    (weight) => Math.round(weight * 1000) / 1000,
  );
  return [bias, similarity, lead, coverage, terms, share, familiarity];
}
