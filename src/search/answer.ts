/**
 * What the engine gives back for a question. Plain data that crosses a worker boundary as it is.
 * Every word shown to a customer is the article's own; nothing here is generated.
 */
import type { Confidence } from './confidence/confidence.ts';
import type { Explanation } from './explanation.ts';
import type { TextSpan } from './text-span.ts';

/** Which side of the engine found a result: the words of the question, or its meaning. */
export type Source = 'words' | 'meaning' | 'pin' | 'exact';

export interface SearchResult {
  /** "billing/charged-twice" */
  readonly articleId: string;
  /** "/billing/charged-twice/": from the root of the site, no anchor. */
  readonly path: string;
  readonly title: string;
  readonly topic: string;
  /** Day of the last change that a reader would notice, "2026-11-24". */
  readonly updated: string;
  /** Id of the section's heading in the page; null for the article's opening. */
  readonly anchor: string | null;
  /** Heading of the section; null for the article's opening. */
  readonly section: string | null;
  /** The sentence that answers, from that section. */
  readonly sentence: string;
  /** Words of the question found in `sentence`. */
  readonly highlights: readonly TextSpan[];
  /** Steps of the section, when it is a list of steps; plain text, in order. */
  readonly steps: readonly string[];
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
  readonly sources: readonly Source[];
  /** Present when asked for. */
  readonly explanation?: Explanation | undefined;
}

/** What the engine could use for this answer: words alone while the encoder is not there. */
export type AnswerLevel = 'words' | 'meaning';

export interface Correction {
  /** The question as it was understood. */
  readonly corrected: string;
  /** The question as it was typed. */
  readonly original: string;
}

/** A guided flow that leads to the answer by a few questions. It stands beside the results and takes no place among them. */
export interface FlowResult {
  /** "where-is-my-refund" */
  readonly flowId: string;
  /** "/flows/where-is-my-refund/" */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly topic: string;
  /** Minutes count: it is shown before anything else. */
  readonly urgent: boolean;
  /** Comparable within one answer only. */
  readonly score: number;
}

export interface Answer {
  readonly question: string;
  readonly level: AnswerLevel;
  readonly confidence: Confidence;
  /** Chance that the first result is right, between 0 and 1, calibrated on development questions. */
  readonly probability: number;
  /** Best first. */
  readonly results: readonly SearchResult[];
  /** The guided flow that fits, if one does. */
  readonly flow: FlowResult | null;
  /** Present when a misspelt word was read as another. */
  readonly correction: Correction | null;
  /** Number of fitting articles a topic, for the filter, whatever topic is chosen. */
  readonly topicCounts: Readonly<Record<string, number>>;
}
