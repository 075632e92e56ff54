/** Articles that no other article links to or names as related: a reader finds them by search alone. */
import type { Article } from '../../content/front-matter.ts';
import type { Site } from '../../content/site-config.ts';
import type { Finding } from '../finding.ts';

const linkPattern = /<ArticleLink\s[^>]*\bto="([^"]+)"/g;

/** @param checked - articles that may be reported */
export function findOrphans(articles: readonly Article[], checked: readonly Article[], site: Site): readonly Finding[] {
  const reached = new Set<string>([...site.mostNeeded, site.urgent.article, ...(site.safety ? [site.safety.article] : [])]);
  for (const { id, source, frontMatter } of articles) {
    const targets = [...frontMatter.related, ...[...source.matchAll(linkPattern)].map(([, target]) => target ?? '')];
    for (const target of targets) if (target !== id) reached.add(target);
  }
  return checked
    .filter(({ id }) => !reached.has(id))
    .map(({ id, file }) => ({
      file,
      line: 1,
      column: 1,
      rule: 'orphan',
      found: `no article links to ${id} or names it as related`,
      expected: 'at least one way to it beside search',
      mend: `add "${id}" to "related" of an article that a reader has open before this one`,
      severity: 'warning',
    }));
}
