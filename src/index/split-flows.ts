/** The flows of a site with their passages, ready for the index. */
import type { FactValues } from '../content/facts.ts';
import type { Content } from '../content/read-content.ts';
import { splitFlow } from '../passages/split-flow.ts';
import type { FlowPassages } from './build-index.ts';

/** @throws ContentError for a text that cannot be read */
export function splitFlows({ flows }: Pick<Content, 'flows'>, factValues: FactValues): readonly FlowPassages[] {
  return flows.map((flow) => {
    const { id, title, description, topic, urgent, articles } = flow;
    return { flow: { id, title, description, topic, urgent, articles }, passages: splitFlow(flow, factValues) };
  });
}
