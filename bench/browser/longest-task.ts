/**
 * The longest task of the page's main thread while something is done, from Chromium's own trace: shorter ones than 50 ms too.
 * Counted is the time on a processor, times the slowdown. What passes on the clock also counts the waits of a task whose thread
 * the system took off for other programs, or that was stopped while it ran; both are given.
 */
import { z } from 'zod';
import type { Visitor } from './visitor.ts';

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      pid: z.number(),
      tid: z.number(),
      name: z.string(),
      ph: z.string(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.string().optional() }).optional(),
    }),
  ),
});

export interface LongTasks {
  /** On a processor, times the slowdown. */
  readonly longestMs: number;
  /** Tasks of 50 ms and more, counted in the same way. */
  readonly over50: number;
  /** The longest by the clock. */
  readonly longestClockMs: number;
}

export async function longTasks(someone: Visitor, slowdown: number, act: () => Promise<void>): Promise<LongTasks> {
  await someone.browser.startTracing(someone.page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await act();
  const trace = traceSchema.parse(JSON.parse((await someone.browser.stopTracing()).toString()));
  const { processId } = someone;
  const main = trace.traceEvents.find(
    ({ pid, name, args }) => pid === processId && name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const tasks = trace.traceEvents
    .filter(({ pid, tid, name, ph }) => pid === processId && tid === main?.tid && ph === 'X' && name === 'RunTask')
    .map(({ dur = 0, tdur = 0 }) => ({ clockMs: dur / 1000, ms: (tdur / 1000) * slowdown }));
  if (tasks.length === 0) throw new Error("The trace holds no tasks of the page's main thread.");
  return {
    longestMs: Math.max(...tasks.map(({ ms }) => ms)),
    over50: tasks.filter(({ ms }) => ms >= 50).length,
    longestClockMs: Math.max(...tasks.map(({ clockMs }) => clockMs)),
  };
}
