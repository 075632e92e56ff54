/**
 * The numbers that ranking turns on. Tuned on the development sets alone; docs/decisions/ranking.md has the tables.
 */

/** How much a word counts by where it stands. Tuned on the development sets. */
export interface FieldWeights {
  readonly title: number;
  readonly question: number;
  readonly heading: number;
  readonly text: number;
  readonly keyword: number;
}

export interface Bm25Settings {
  /** How soon a repeated word stops to add. */
  readonly k1: number;
  /** How much a long text is held against it, 0 to 1. */
  readonly b: number;
}

export interface FlowSettings {
  /** How far above the first article a flow must be that this article does not offer. */
  readonly lead: number;
  /** And how near to the question. */
  readonly leastAlone: number;
  /** How near a flow must be that the first article offers. */
  readonly leastOffered: number;
  /** The same while there are words alone: the share of the question's words that it has. */
  readonly leastCoverage: number;
  /** Below this chance that the question is one for this site, no flow is shown. */
  readonly leastScope: number;
}

export interface RankingSettings {
  readonly fields: FieldWeights;
  readonly bm25: Bm25Settings;
  /** Share of the words in the fused score, 0 to 1. */
  readonly wordWeight: number;
  /** What pairs of neighbouring words count beside the words themselves. */
  readonly pairWeight: number;
  /** What words add to a similarity when the section and the sentence are chosen. */
  readonly sectionWordWeight: number;
  /** What a synonym counts beside the word itself, 0 to 1. */
  readonly synonymWeight: number;
  /** A question this similar to one of a pin is meant by it, -1 to 1. */
  readonly pinSimilarity: number;
  /** When a guided flow is shown above the results. */
  readonly flows: FlowSettings;
}

export const defaultSettings: RankingSettings = {
  fields: { title: 3, question: 1.5, heading: 1.5, text: 0.5, keyword: 3 },
  bm25: { k1: 1.5, b: 0.7 },
  wordWeight: 0.25,
  pairWeight: 0.9,
  sectionWordWeight: 0.15,
  synonymWeight: 0.3,
  pinSimilarity: 0.85,
  flows: { lead: 0.05, leastAlone: 0.4, leastOffered: 0.3, leastCoverage: 0.3, leastScope: 0.75 },
};
