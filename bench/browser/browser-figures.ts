/** What the part "browser" measures, as it is stored. */
import type { QuestionTimes } from './ask-in-page.ts';
import type { Category } from './byte-categories.ts';
import type { Milestones } from './first-visit.ts';
import type { LongTasks } from './longest-task.ts';
import type { ReturnVisits } from './return-visits.ts';
import type { SlowLineEntry } from './slow-line-log.ts';
import type { Memory } from './visitor.ts';

export interface SpeedFigures {
  readonly slowdown: number;
  readonly visits: number;
  readonly milestones: Milestones;
  readonly typing: QuestionTimes;
  readonly light: QuestionTimes;
  readonly full: QuestionTimes;
  readonly tasks: LongTasks;
  /** The same loop of arithmetic in the page: shows by how much it is really slowed. */
  readonly loopMs: number;
}

export interface BrowserFigures {
  readonly browser: string;
  readonly bytes: Readonly<Partial<Record<Category, number>>>;
  readonly articleBytes: Readonly<Partial<Record<Category, number>>>;
  readonly speeds: readonly SpeedFigures[];
  readonly memory: { readonly empty: Memory; readonly light: Memory; readonly full: Memory };
  readonly slowLine: { readonly milestones: Milestones; readonly log: readonly SlowLineEntry[] };
  readonly returns: ReturnVisits;
}
