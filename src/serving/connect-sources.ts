/** Which origins besides its own the pages of a site may talk to: those that the operator's settings name, and no other. */
import type { Site } from '../content/site-config.ts';

/** @returns origins for the policy's `connect-src`, sorted, each once; empty for a site that talks to nobody */
export function connectSources(site: Pick<Site, 'feedback'>): readonly string[] {
  const addresses = site.feedback.kind === 'endpoint' ? [site.feedback.url] : [];
  return [...new Set(addresses.map((address) => new URL(address).origin))].sort();
}
