/**
 * How sure the engine is: logistic regression (Platt 1999) on the evidence, one for words and meaning together and one
 * for words alone. The numbers come from `eval/fit-calibration.ts`; docs/search.md shows how well they hold.
 */
import type { Tier } from '../rank-articles.ts';
import type { EvidenceWeights } from './calibration.ts';
import { calibrations } from './calibrations.ts';
import type { Confidence } from './confidence.ts';
import type { Evidence } from './evidence.ts';

export interface Judgement {
  readonly confidence: Confidence;
  /** Chance that the first article is right, 0 to 1. */
  readonly probability: number;
  /** Chance that the question is one for this site at all, 0 to 1. */
  readonly inScope: number;
}

export function judge(evidence: Evidence | undefined, tier: Tier): Judgement {
  if (evidence === undefined) return { confidence: 'nothing-fits', probability: 0, inScope: 0 };
  const { right, inScope, answerFrom, fitsFrom } = tier === 'lexical' ? calibrations.words : calibrations.meaning;
  const probability = chance(right, evidence);
  const scope = chance(inScope, evidence);
  if (evidence.isExact) return { confidence: 'answer', probability: Math.max(probability, answerFrom), inScope: Math.max(scope, fitsFrom) };
  const confidence = scope < fitsFrom ? 'nothing-fits' : probability >= answerFrom ? 'answer' : 'results';
  return { confidence, probability, inScope: scope };
}

export function featuresOf({ similarity, lead, coverage, terms, share, familiarity }: Evidence): EvidenceWeights {
  return [1, similarity, lead, coverage, Math.log(1 + terms), share, familiarity];
}

function chance(weights: EvidenceWeights, evidence: Evidence): number {
  const features = featuresOf(evidence);
  const sum = weights.reduce((total: number, weight, index) => total + weight * (features[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
