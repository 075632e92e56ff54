/** Keeps a site from being built with a flow that leads nowhere. What only reads badly does not. */
import { isPublished } from '../../content/article-schema.ts';
import { ContentError } from '../../content/content-problem.ts';
import { factsOn } from '../../content/facts.ts';
import { readContent } from '../../content/read-content.ts';
import type { Site } from '../../content/site-config.ts';
import { isError } from '../finding.ts';
import { checkFlowSense, readFlowFiles } from './check-flows.ts';

/**
 * @param root - the project's folder
 * @param day - of the build
 * @throws ContentError with every error of every flow, and with what cannot be read at all
 */
export async function refuseBrokenFlows(root: string, site: Site, day: string): Promise<void> {
  const content = await readContent(root, site, { day });
  if (content.problems.length > 0) throw new ContentError(content.problems);
  const findings = checkFlowSense(await readFlowFiles(root, content.flows), {
    articles: content.articles.filter(({ frontMatter }) => isPublished(frontMatter, { withDrafts: false })),
    flows: content.flows.map(({ id }) => id),
    channels: content.channels.map(({ id }) => id),
    factValues: factsOn(content.facts, day),
  });
  const errors = findings.filter(isError);
  if (errors.length > 0) throw new ContentError(errors);
}
