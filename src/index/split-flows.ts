/** The flows of a site with their passages, ready for the index. Node only. */
import { createHash } from 'node:crypto';
import type { FactValues } from '../content/facts.ts';
import type { Flow } from '../content/flow-schema.ts';
import type { Content } from '../content/read-content.ts';
import { splitFlow } from '../passages/split-flow.ts';
import type { FlowPassage } from '../passages/split-flow.ts';
import type { FlowPassages } from './build-index.ts';
import { remembered } from './hash-memory.ts';
import type { HashMemory } from './hash-memory.ts';

/**
 * @param memory - passages of earlier calls; filled here
 * @throws ContentError for a text that cannot be read
 */
export function splitFlows(
  { flows }: Pick<Content, 'flows'>,
  factValues: FactValues,
  memory: HashMemory<readonly FlowPassage[]> = new Map<string, readonly FlowPassage[]>(),
): readonly FlowPassages[] {
  return flows.map((flow) => {
    const { id, title, description, topic, urgent, articles } = flow;
    const passages = remembered(memory, hashOf(flow, factValues), () => splitFlow(flow, factValues));
    return { flow: { id, title, description, topic, urgent, articles }, passages };
  });
}

function hashOf(flow: Flow, factValues: FactValues): string {
  return createHash('sha256')
    .update(JSON.stringify([flow, [...factValues]]))
    .digest('hex');
}
