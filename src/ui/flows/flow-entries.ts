/** Guided flows as pages need them: all of them, one by its id, with their address. Reads Astro's collection; draws nothing. */
import { getCollection } from 'astro:content';
import { closestWord } from '../../content/closest-word.ts';
import { ContentError } from '../../content/content-problem.ts';
import { isFlowId } from '../../content/flow-schema.ts';
import type { Flow } from '../../content/flow-schema.ts';

/** Urgent ones first, then in the order of their ids. */
export const flowEntries: readonly Flow[] = (await getCollection('flows'))
  .flatMap(({ id, data }) => (isFlowId(id) ? [{ ...data, id, file: `content/flows/${id}.yaml` }] : []))
  .sort((a, b) => Number(b.urgent) - Number(a.urgent) || (a.id < b.id ? -1 : 1));

/** "where-is-my-refund" to "/flows/where-is-my-refund/". */
export function flowPath(id: string): string {
  return `/flows/${id}/`;
}

/**
 * @param file - that names the flow, for the message
 * @throws ContentError when there is no such flow
 */
export function findFlow(id: string, file: string): Flow {
  const flow = flowEntries.find((entry) => entry.id === id);
  if (flow !== undefined) return flow;
  const near = closestWord(
    id,
    flowEntries.map((entry) => entry.id),
  );
  throw new ContentError([
    {
      file,
      line: 1,
      column: 1,
      rule: 'flow',
      found: `the guided flow "${id}"`,
      expected: 'the name of a file in content/flows/',
      mend: near === undefined ? 'correct the name, or write the flow' : `write "${near}"`,
    },
  ]);
}

/** Flows that an article offers at its top. */
export function flowsOfArticle(article: string): readonly Flow[] {
  return flowEntries.filter(({ articles }) => articles.some((id) => id === article));
}
