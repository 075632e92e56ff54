/** Guided flows ready to be walked, with the figures that hold on the day of the build, for pages. */
import { prepareFlow } from '../../flows/prepare-flow.ts';
import { longestFrom } from '../../flows/flow-progress.ts';
import type { ReadyFlow } from '../../flows/ready-flow.ts';
import { factValuesToday } from '../company-facts/facts-today.ts';
import { flowEntries } from './flow-entries.ts';

/** Urgent ones first, as `flowEntries`. */
export const readyFlows: readonly ReadyFlow[] = flowEntries.map((flow) => prepareFlow(flow, factValuesToday));

/** "One question", "Up to 4 questions". */
export function questionCount(flow: ReadyFlow): string {
  const most = longestFrom(flow, flow.start);
  return most === 1 ? 'One question' : `Up to ${most} questions`;
}

/**
 * The flow as the page's script needs it: outcomes without their texts, which stand in the page already.
 * Written so that no text can end the script element that it stands in.
 */
export function flowForScript(flow: ReadyFlow): string {
  const outcomes = Object.fromEntries(
    Object.entries(flow.outcomes).map(([id, outcome]) => [
      id,
      { ...outcome, text: '', evidence: outcome.evidence.map((piece) => ({ ...piece, why: '', example: '' })) },
    ]),
  );
  return JSON.stringify({ ...flow, outcomes } satisfies ReadyFlow).replaceAll('<', '\\u003c');
}
