/** Who may hold pages of the site in a frame: the hosts that the operator's settings name, and nobody else. */
import type { Site } from '../content/site-config.ts';

/** @returns sources for the policy's `frame-ancestors`, sorted, each once; empty where nobody may */
export function frameAncestors({ embed }: Pick<Site, 'embed'>): readonly string[] {
  return [...new Set(embed.hosts)].sort();
}

/** A developer's machine: pages of its other ports may hold what is served from it, whatever production says. */
export const localFrameAncestors: readonly string[] = ['http://localhost:*', 'http://127.0.0.1:*'];
