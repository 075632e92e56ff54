/**
 * Tasks of an app's main thread, from Chromium's own trace: all of them, and those in which a script of the help ran. The
 * thread is told by the mark that the app's page leaves in the trace.
 */
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      pid: z.number(),
      tid: z.number(),
      name: z.string(),
      ph: z.string(),
      ts: z.number(),
      dur: z.number().optional(),
      /** Of the thread's own time on a processor: without what other programs took in between. */
      tdur: z.number().optional(),
      args: z.looseObject({ data: z.looseObject({ url: z.string().optional(), message: z.string().optional() }).optional() }).optional(),
    }),
  ),
});

export interface AppTasks {
  /** Of all tasks together, in milliseconds. */
  readonly totalMs: number;
  readonly longestMs: number;
  /** Longest task in which a script of the help ran; 0 for none. */
  readonly longestOursMs: number;
  /** Time within such scripts. */
  readonly scriptMs: number;
  /** Longest stretch within them: the rest of its task is the browser's or the page's. */
  readonly longestScriptMs: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly ms: number;
}

const ours = /\/embed\/v1(?:-visit-[\w-]+)?\.js$/;
const mark = 'waymark-bench';

export async function appTasks(browser: Browser, page: Page, act: () => Promise<void>): Promise<AppTasks> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] });
  await act();
  await page.evaluate((name) => {
    console.timeStamp(name);
  }, mark);
  const { traceEvents } = traceSchema.parse(JSON.parse((await browser.stopTracing()).toString()));
  const thread = traceEvents.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === mark);
  if (thread === undefined) throw new Error("The trace does not show which thread is the app's.");
  const events = traceEvents.filter(({ pid, tid, ph }) => pid === thread.pid && tid === thread.tid && ph === 'X');
  const tasks = events.filter(({ name }) => name.endsWith('RunTask')).map(span);
  const scripts = events
    .filter(({ name, args }) => /^(?:EvaluateScript|FunctionCall|v8\.compile)$/.test(name) && ours.test(args?.data?.url ?? ''))
    .map(span);
  const outermost = scripts.filter((one) => !scripts.some((other) => other !== one && other.start <= one.start && other.end >= one.end));
  const withOurs = tasks.filter((task) => scripts.some(({ start, end }) => start >= task.start && end <= task.end));
  return {
    totalMs: sum(tasks),
    longestMs: longest(tasks),
    longestOursMs: longest(withOurs),
    scriptMs: sum(outermost),
    longestScriptMs: longest(outermost),
  };
}

function span({ ts, dur = 0, tdur = dur }: { ts: number; dur?: number | undefined; tdur?: number | undefined }): Span {
  return { start: ts, end: ts + dur, ms: tdur / 1000 };
}

function sum(spans: readonly Span[]): number {
  return spans.reduce((total, { ms }) => total + ms, 0);
}

function longest(spans: readonly Span[]): number {
  return spans.reduce((most, { ms }) => Math.max(most, ms), 0);
}
