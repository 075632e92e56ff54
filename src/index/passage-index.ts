/**
 * What search reads, as plain data in memory: articles with their passages, and the vectors of the passages.
 * How these lie in files is known to `passage-file.ts` and `vector-file.ts` alone.
 */
import type { PassageSentence } from '../passages/passage.ts';

export interface IndexedArticle {
  /** "billing/charged-twice" */
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  /** "2026-11-24" */
  readonly updated: string;
  readonly keywords: readonly string[];
}

export type PassageKind = 'title' | 'question' | 'section';

export interface IndexedPassage {
  /** Position of the article in `PassageIndex.articles`. */
  readonly article: number;
  readonly kind: PassageKind;
  readonly anchor: string | null;
  readonly headingPath: readonly string[];
  readonly sentences: readonly PassageSentence[];
}

/**
 * A guided flow: found beside the articles, never among them. Its texts are in its vectors alone: a flow is shown by its
 * title and description, and leads to its first question.
 */
export interface IndexedFlow {
  /** "where-is-my-refund" */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly topic: string;
  readonly urgent: boolean;
  /** Positions in `PassageIndex.articles` of the articles that offer it. */
  readonly articles: readonly number[];
  readonly questions: readonly string[];
  /** Vectors of this flow among `VectorIndex.flows`: title, description, questions, outcomes. */
  readonly passageCount: number;
}

export interface PassageIndex {
  readonly articles: readonly IndexedArticle[];
  /** Grouped by article, in the order of `articles`. */
  readonly passages: readonly IndexedPassage[];
  readonly flows: readonly IndexedFlow[];
}

/** A linear map from the encoder's space to the index's: y = (x - mean) · matrix, then to length 1. */
export interface Projection {
  readonly inputDimension: number;
  readonly outputDimension: number;
  /** Float32Array, length inputDimension. */
  readonly mean: Float32Array;
  /** Float32Array, row-major inputDimension x outputDimension. */
  readonly matrix: Float32Array;
}

/** Vectors as codes of one byte with one scale each, which makes their length 1: component = code * scale. */
export interface QuantisedVectors {
  readonly dimension: number;
  readonly count: number;
  /** Int8Array, row-major count x dimension. */
  readonly codes: Int8Array;
  /** Float32Array, length count. */
  readonly scales: Float32Array;
}

export interface VectorIndex {
  /** The encoder that a question must be encoded by, or one that shares its space. */
  readonly encoderId: string;
  readonly projection: Projection;
  /** One a passage, in the order of `PassageIndex.passages`. */
  readonly passages: QuantisedVectors;
  /** One a sentence of the passages of kind "section", in reading order; for the sentence that answers. */
  readonly sentences: QuantisedVectors;
  /** One a question of each pin, in their order; an index may do without. */
  readonly pins?: QuantisedVectors | undefined;
  /** One a passage of each flow, in the order of `PassageIndex.flows`; an index may do without. */
  readonly flows?: QuantisedVectors | undefined;
}
