/** What a calibration consists of: weights of the evidence, and the chances from which each level begins. */

/** Weights of the evidence: bias, similarity, lead, coverage, log of the number of terms, share, familiarity. */
export type EvidenceWeights = readonly [
  bias: number,
  similarity: number,
  lead: number,
  coverage: number,
  terms: number,
  share: number,
  familiarity: number,
];

export interface Calibration {
  readonly right: EvidenceWeights;
  readonly inScope: EvidenceWeights;
  /** From this chance on the first result is shown as the answer. */
  readonly answerFrom: number;
  /** Below this chance of being in scope nothing fits. */
  readonly fitsFrom: number;
}
