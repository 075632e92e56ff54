/** Flows are split again only when they, or the facts, have changed. */
import { expect, test } from 'vitest';
import { flowWith } from '../../tests/fixtures/flow-source.ts';
import type { Flow } from '../content/flow-schema.ts';
import type { FlowPassage } from '../passages/split-flow.ts';
import { splitFlows } from './split-flows.ts';

const { flow } = flowWith();
const facts = new Map([['late-fee', '6 pounds']]);

/** How many flows were split, after `flow` with `facts` has been. */
function splitAgain(changed: Flow, factValues: ReadonlyMap<string, string>): number {
  const memory = new Map<string, readonly FlowPassage[]>();
  splitFlows({ flows: [flow] }, facts, memory);
  splitFlows({ flows: [changed] }, factValues, memory);
  return memory.size - 1;
}

test('the same flow has the same passages by memory', () => {
  const memory = new Map<string, readonly FlowPassage[]>();
  const first = splitFlows({ flows: [flow] }, facts, memory);

  expect(splitFlows({ flows: [flow] }, facts, memory)).toEqual(first);
  expect(first).toEqual(splitFlows({ flows: [flow] }, facts));
});

test('a flow is split again when a word of it or a fact has changed, and not otherwise', () => {
  const reworded = flowWith((source) => source.replace('disappear', 'vanish')).flow;

  expect(splitAgain(reworded, facts)).toBe(1);
  expect(splitAgain(flow, new Map([['late-fee', '7 pounds']]))).toBe(1);
  expect(splitAgain(flowWith().flow, new Map(facts))).toBe(0);
});
