/** The longest task of the page's main thread while something is done, from Chromium's own trace: shorter ones than 50 ms too. */
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
      args: z.looseObject({ name: z.string().optional() }).optional(),
    }),
  ),
});

export interface LongTasks {
  readonly longestMs: number;
  /** Tasks of 50 ms and more. */
  readonly over50: number;
}

export async function longTasks(someone: Visitor, act: () => Promise<void>): Promise<LongTasks> {
  await someone.browser.startTracing(someone.page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await act();
  const trace = traceSchema.parse(JSON.parse((await someone.browser.stopTracing()).toString()));
  const { processId } = someone;
  const main = trace.traceEvents.find(
    ({ pid, name, args }) => pid === processId && name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const tasks = trace.traceEvents
    .filter(({ pid, tid, name, ph }) => pid === processId && tid === main?.tid && ph === 'X' && name.endsWith('RunTask'))
    .map(({ dur = 0 }) => dur / 1000);
  if (tasks.length === 0) throw new Error("The trace holds no tasks of the page's main thread.");
  return { longestMs: Math.max(...tasks), over50: tasks.filter((ms) => ms >= 50).length };
}
