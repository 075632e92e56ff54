/**
 * The numbers that ranking turns on. Tuned on the development sets alone; docs/decisions/ranking.md has the tables.
 */
import type { FieldWeights } from './words/word-index.ts';
import type { Bm25Settings } from './words/word-scores.ts';

export interface RankingSettings {
  readonly fields: FieldWeights;
  readonly bm25: Bm25Settings;
  /** Share of the words in the fused score, 0 to 1. */
  readonly wordWeight: number;
  /** What words add to a similarity when the section and the sentence are chosen. */
  readonly sectionWordWeight: number;
}

export const defaultSettings: RankingSettings = {
  fields: { title: 3, question: 2, heading: 1.5, text: 1, keyword: 2 },
  bm25: { k1: 1.2, b: 0.6 },
  wordWeight: 0.15,
  sectionWordWeight: 0.15,
};
