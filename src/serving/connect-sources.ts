/** What besides its own origin the pages of a site may talk to: what the operator's settings name, and nothing else. */
import { caseEndpoint } from '../content/case-settings.ts';
import type { CaseSettings } from '../content/case-settings.ts';
import type { Site } from '../content/site-config.ts';

type TalkativeSettings = Pick<Site, 'feedback'> & { readonly cases: Pick<CaseSettings, 'adapter'> };

/**
 * @returns sources for the policy's `connect-src`, sorted, each once: the origin of a feedback endpoint, and the very
 * address that cases go to. Empty for a site that talks to nobody
 */
export function connectSources({ feedback, cases }: TalkativeSettings): readonly string[] {
  const endpoint = caseEndpoint(cases.adapter);
  const sources = [
    ...(feedback.kind === 'endpoint' ? [new URL(feedback.url).origin] : []),
    // A policy reads "/" at the end as "and all below it".
    ...(endpoint === undefined ? [] : [endpoint]),
  ];
  return [...new Set(sources)].sort();
}
