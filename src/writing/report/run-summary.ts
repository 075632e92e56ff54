/**
 * What is kept of a report for the next one, in `reports/history.json`: figures, no texts, a few kB a run.
 * A run that found nothing new takes the place of the last one, so that reports do not depend on how often they are made.
 */
import { z } from 'zod';

const articleFigures = z.strictObject({
  title: z.string(),
  asked: z.int(),
  first: z.int(),
  grade: z.number(),
  words: z.int(),
});

export const runSummarySchema = z.strictObject({
  day: z.iso.date(),
  asked: z.int(),
  first: z.int(),
  inThree: z.int(),
  passages: z.int(),
  indexedQuestions: z.int(),
  medianGrade: z.number(),
  reviewsPast: z.int(),
  articles: z.record(z.string(), articleFigures),
});

export const historySchema = z.strictObject({ version: z.literal(1), runs: z.array(runSummarySchema) });

export type ArticleFigures = z.output<typeof articleFigures>;
export type RunSummary = z.output<typeof runSummarySchema>;

/** Older runs are dropped: a year of one run a day. */
const mostRuns = 366;

export interface HistoryStep {
  /** What to compare with: the last run that differs. */
  readonly previous: RunSummary | undefined;
  /** All runs that differ, this one last. */
  readonly runs: readonly RunSummary[];
}

export function addRun(runs: readonly RunSummary[], run: RunSummary): HistoryStep {
  const last = runs.at(-1);
  const earlier = last !== undefined && sameFigures(last, run) ? runs.slice(0, -1) : runs;
  return { previous: earlier.at(-1), runs: [...earlier, run].slice(-mostRuns) };
}

function sameFigures(a: RunSummary, b: RunSummary): boolean {
  return figuresOf(a) === figuresOf(b);
}

/** Everything but the day, in one order whatever the order in the file. */
function figuresOf({ day: _, articles, ...figures }: RunSummary): string {
  const inOrder = <Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([inOrder(figures), inOrder(articles)]);
}
