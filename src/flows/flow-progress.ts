/**
 * How far somebody is: "Question 2 of about 4". "About", because it counts the longest way that is still open,
 * and most ways are shorter. Cost: each question and branch once (memoised depth-first search).
 */
import { questionOf } from './ready-flow.ts';
import type { ReadyFlow } from './ready-flow.ts';
import { stepsAfter } from './walk-flow.ts';

export interface FlowProgress {
  /** 1 for the first question. */
  readonly number: number;
  /** Never less than `number`. */
  readonly ofAbout: number;
}

/**
 * @param done - questions answered before this one
 * @param id - of the question that is asked
 */
export function flowProgress(flow: ReadyFlow, done: number, id: string): FlowProgress {
  return { number: done + 1, ofAbout: done + Math.max(1, longestFrom(flow, id)) };
}

/** Questions on the longest way from here to an outcome, this one included; 0 for an outcome. A loop is gone round once. */
export function longestFrom(flow: ReadyFlow, id: string): number {
  const known = new Map<string, number>();
  const measure = (step: string): number => {
    const found = known.get(step);
    if (found !== undefined) return found;
    const question = questionOf(flow, step);
    if (question === undefined) return 0;
    // While it is being measured, a way back to it adds nothing.
    known.set(step, 0);
    const length = 1 + Math.max(0, ...stepsAfter(question).map(measure));
    known.set(step, length);
    return length;
  };
  return measure(id);
}
