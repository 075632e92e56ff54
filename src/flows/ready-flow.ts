/**
 * A flow ready to be walked: figures of `content/facts.yaml` filled in, "yes / no" spelt out as a choice, day counts
 * as numbers. Plain JSON, so that a page or another site can carry it. Built by `prepare-flow.ts`.
 */

export type ReadyTest =
  | { readonly kind: 'is'; readonly answer: string; readonly values: readonly string[] }
  | { readonly kind: 'days-ago-at-least'; readonly answer: string; readonly days: number }
  | { readonly kind: 'days-ago-at-most'; readonly answer: string; readonly days: number }
  | { readonly kind: 'amount-at-least'; readonly answer: string; readonly hundredths: number }
  | { readonly kind: 'amount-at-most'; readonly answer: string; readonly hundredths: number };

/** Taken when all of its tests hold; the last one has none. */
export interface ReadyBranch {
  /** The branch in words, for a page without script; null where there is only one way. */
  readonly label: string | null;
  readonly when: readonly ReadyTest[];
  /** Id of a question or an outcome. */
  readonly goTo: string;
}

export interface ReadyOption {
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
  /** Null: the branches of the question say. */
  readonly goTo: string | null;
}

interface QuestionWords {
  readonly ask: string;
  readonly hint: string | null;
  /** Its short name: "Paid on". The question itself where it has none. */
  readonly label: string;
  /** Read from top to bottom. */
  readonly next: readonly ReadyBranch[];
}

export type DateRange = 'past' | 'future' | 'any';

export type ReadyQuestion =
  | (QuestionWords & { readonly kind: 'choice'; readonly options: readonly ReadyOption[] })
  | (QuestionWords & { readonly kind: 'date'; readonly when: DateRange; readonly maySkip: boolean })
  | (QuestionWords & { readonly kind: 'amount'; readonly maySkip: boolean });

export interface ReadyEvidence {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly example: string;
  /** Shown only where all of these hold; always where there are none. */
  readonly when: readonly ReadyTest[];
}

export interface ReadyDeadline {
  readonly label: string;
  /** Id of a date question. */
  readonly from: string;
  readonly addDays: number;
  /** Said where the date is not known. */
  readonly unknown: string;
}

export interface ReadyOutcome {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** "returns/refund-times" or "returns/refund-times#section" */
  readonly articles: readonly string[];
  readonly deadlines: readonly ReadyDeadline[];
  readonly evidence: readonly ReadyEvidence[];
  /** Path below the app's address. */
  readonly action: { readonly label: string; readonly path: string } | null;
  readonly channels: readonly string[];
  readonly caseSummary: { readonly reason: string; readonly wish: string } | null;
  /** Id of another flow. */
  readonly flow: string | null;
  readonly urgent: boolean;
}

export interface ReadyFlow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly topic: string;
  readonly urgent: boolean;
  /** Id of the first question. */
  readonly start: string;
  readonly steps: Readonly<Record<string, ReadyQuestion>>;
  readonly outcomes: Readonly<Record<string, ReadyOutcome>>;
}

/** An id may be any word, "constructor" too: only what the flow itself names counts. */
export function questionOf(flow: ReadyFlow, id: string): ReadyQuestion | undefined {
  return Object.hasOwn(flow.steps, id) ? flow.steps[id] : undefined;
}

export function outcomeOf(flow: ReadyFlow, id: string): ReadyOutcome | undefined {
  return Object.hasOwn(flow.outcomes, id) ? flow.outcomes[id] : undefined;
}

/** True when a value read from JSON is a flow as far as its frame goes. What is inside was written by `prepareFlow` of the same release. */
export function isReadyFlow(value: unknown): value is ReadyFlow {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'start' in value &&
    typeof value.start === 'string' &&
    'steps' in value &&
    typeof value.steps === 'object' &&
    value.steps !== null &&
    'outcomes' in value &&
    typeof value.outcomes === 'object' &&
    value.outcomes !== null
  );
}
