/** What an app shows of a guided flow: a question, the answers to check, or the outcome. */
import type { FlowProgress } from '../../flows/flow-progress.ts';
import type { SuggestionLink } from '../context/ready-context.ts';

/** A question as an app shows it. */
export interface FlowRunQuestion {
  readonly kind: 'question';
  readonly id: string;
  /** What is asked for: one of `options`, a day, an amount. */
  readonly asks: 'choice' | 'date' | 'amount';
  readonly question: string;
  readonly hint: string | null;
  /** For a choice; "yes" and "no" where only these can be. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint: string | null }[];
  /** For a date: which days can be true. */
  readonly when: 'past' | 'future' | 'any';
  /** "I do not know" may be said: `answer(null)`. */
  readonly maySkip: boolean;
  /** What was answered before, where the customer came back to change it: the option's value, "2026-11-24", or an amount; null where it was skipped. */
  readonly given: string | number | null | undefined;
  /** "Question 2 of about 4". */
  readonly progress: FlowProgress;
  readonly answered: readonly FlowRunAnswer[];
  /** False on the first question. */
  readonly canGoBack: boolean;
}

/** An answer that was given, in words. */
export interface FlowRunAnswer {
  /** Id of its question: `change` goes there. */
  readonly id: string;
  /** "Paid on" */
  readonly label: string;
  /** "14 November 2026" */
  readonly text: string;
}

/** All is answered: the customer looks at the answers, then `confirm` shows the outcome. Left out where minutes count. */
export interface FlowRunCheck {
  readonly kind: 'check';
  readonly answered: readonly FlowRunAnswer[];
}

/** Where the answers lead. */
export interface FlowRunOutcome {
  readonly kind: 'outcome';
  readonly id: string;
  readonly title: string;
  /** What to do, as HTML of paragraphs, lists, bold and links. */
  readonly html: string;
  readonly urgent: boolean;
  /** Flows, articles and channels to go on with, best first; `path` is below the help centre's address. */
  readonly links: readonly SuggestionLink[];
  /** `day` is "2026-12-24", or null where it is not known; `text` says what holds then. */
  readonly deadlines: readonly {
    readonly label: string;
    readonly day: string | null;
    readonly daysLeft: number | null;
    readonly text: string;
  }[];
  /** What to have ready. */
  readonly evidence: readonly { readonly id: string; readonly what: string; readonly why: string; readonly example: string }[];
  /** Something to do in the app: path below the app's own address. */
  readonly action: { readonly label: string; readonly path: string } | null;
  readonly answered: readonly FlowRunAnswer[];
}

export type FlowRunView = FlowRunQuestion | FlowRunCheck | FlowRunOutcome;
