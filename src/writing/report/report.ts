/** All that a report says, as plain data: computed in `compute-report.ts`, drawn by `draw/`. */
import type { Topic } from '../../content/site-config.ts';
import type { QuestionOutcome } from '../found/question-outcome.ts';
import type { Reading } from '../reading/reading-grade.ts';
import type { Confusion } from './confusions.ts';
import type { Point } from './content-map.ts';
import type { FlowReport } from './flow-report.ts';
import type { QuestionGap } from './question-gaps.ts';
import type { RunChange } from './run-change.ts';
import type { RunSummary } from './run-summary.ts';
import type { Share } from './wilson-interval.ts';

export interface ArticleReport {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  /** Place on the map. */
  readonly point: Point;
  readonly reading: Reading;
  readonly indexedQuestions: number;
  readonly outcomes: readonly QuestionOutcome[];
  /** "2026-11-24" */
  readonly updated: string;
  readonly reviewBy: string;
}

/** Something that somebody must look at again: an article, a fact or a guided flow. */
export interface Review {
  readonly kind: 'article' | 'fact' | 'flow';
  readonly id: string;
  readonly title: string;
  readonly due: string;
  /** Days from the day of the report; below 0 when it has passed. */
  readonly inDays: number;
}

/** Two articles that are nearly about the same thing. */
export interface Twins {
  readonly first: string;
  readonly second: string;
  /** Cosine of their means in the space of the index. */
  readonly similarity: number;
}

export interface FoundByTopic {
  readonly topic: Topic;
  readonly first: Share;
  readonly inThree: Share;
}

export interface Report {
  readonly siteName: string;
  /** "2026-11-24" */
  readonly day: string;
  readonly topics: readonly Topic[];
  /** In the order of the topics, then of the ids. */
  readonly articles: readonly ArticleReport[];
  /** In the order of their ids. */
  readonly flows: readonly FlowReport[];
  readonly first: Share;
  readonly inThree: Share;
  readonly foundByTopic: readonly FoundByTopic[];
  /** Questions that do not come first, the worst rank first. */
  readonly worst: readonly QuestionOutcome[];
  readonly confusions: readonly Confusion[];
  readonly gaps: readonly QuestionGap[];
  /** Held-out questions and asked ones on the map. */
  readonly questionPoints: readonly {
    readonly text: string;
    readonly point: Point;
    readonly isGap: boolean;
    readonly topic: string | null;
  }[];
  /** The most alike first. */
  readonly twins: readonly Twins[];
  /** Soonest first. */
  readonly reviews: readonly Review[];
  readonly summary: RunSummary;
  /** Undefined in the first report. */
  readonly change: RunChange | undefined;
  /** All stored runs, this one last. */
  readonly runs: readonly RunSummary[];
}
