/** What exported feedback and unanswered questions say: which to write, which to mend. Plain data, and the JSON of `npm run insights`. */
import type { FeedbackReason, UnansweredRecord } from '../../content/reader-record.ts';
import type { Confidence } from '../../search/confidence/confidence.ts';
import type { Share } from '../report/wilson-interval.ts';

/**
 * What to do about a group of questions:
 * - `write`: no article is near;
 * - `complete`: readers reach an article, and it does not answer them;
 * - `find`: an article is near, and search does not bring it up or brings up another.
 */
export type NextStep = 'write' | 'complete' | 'find';

export interface GroupedQuestion {
  readonly text: string;
  readonly times: number;
  /** What search says today. */
  readonly confidence: Confidence;
}

export interface QuestionGroup {
  /** Nearest to the middle of the group first. */
  readonly questions: readonly GroupedQuestion[];
  /** Records, not different questions. */
  readonly size: number;
  readonly whys: Readonly<Record<UnansweredRecord['why'], number>>;
  readonly nearest: NearestArticle | null;
  /** Words of the questions that no article has. */
  readonly unknownWords: readonly string[];
  readonly step: NextStep;
  /** Why the nearest article may fail, and what to do: a sentence or two. */
  readonly because: string;
}

export interface NearestArticle {
  readonly id: string;
  readonly title: string;
  /** Heading of the section that is nearest; null for the opening. */
  readonly section: string | null;
  /** Cosine in the space of the index, of the middle question. */
  readonly similarity: number;
  /** Words of the questions that the article nowhere has. */
  readonly missingWords: readonly string[];
}

export interface ArticleOpinion {
  readonly id: string;
  readonly title: string;
  readonly topic: string | null;
  /** Of the text as it is today. */
  readonly unhelpful: Share;
  readonly reasons: Readonly<Record<FeedbackReason, number>>;
  /** "No" without a reason. */
  readonly unexplained: number;
  /** In readers' own words, of the text of today. */
  readonly texts: readonly string[];
  /** Opinions of an earlier text, which may have been mended since. */
  readonly ofEarlierText: number;
  /** The article is gone. */
  readonly isGone: boolean;
}

export interface Insights {
  readonly siteName: string;
  /** Days of the first and the last record; null for none. */
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly recordCount: number;
  readonly questionCount: number;
  readonly opinionCount: number;
  /** The largest first. */
  readonly groups: readonly QuestionGroup[];
  /** Those that are surely unhelpful first: by the low end of the interval. */
  readonly articles: readonly ArticleOpinion[];
  readonly reasons: Readonly<Record<FeedbackReason, number>>;
}
