/** What nobody has looked at in time: articles and flows past `reviewBy`, facts past `review`. Warnings: age alone makes nothing false. */
import type { Facts } from '../../content/facts.ts';
import type { Flow } from '../../content/flow-schema.ts';
import type { Article } from '../../content/front-matter.ts';
import type { Finding } from '../finding.ts';

/** @param day - today, such as "2026-11-24" */
export function findStaleArticles(articles: readonly Article[], day: string): readonly Finding[] {
  return articles.flatMap(({ file, source, frontMatter }) => findStale(file, source, frontMatter.reviewBy, day, 'read the article'));
}

export function findStaleFlow({ file, reviewBy }: Pick<Flow, 'file' | 'reviewBy'>, source: string, day: string): readonly Finding[] {
  return findStale(file, source, reviewBy, day, 'walk through the flow');
}

function findStale(file: string, source: string, reviewBy: string, day: string, look: string): readonly Finding[] {
  if (reviewBy >= day) return [];
  return [
    {
      file,
      line: lineStartingWith(source, 'reviewBy:'),
      column: 1,
      rule: 'review',
      found: `reviewBy: ${reviewBy}, which is past`,
      expected: 'a day that is still to come',
      mend: `${look} against how things are today, mend it, then set reviewBy to a day 4 to 12 months ahead`,
      severity: 'warning',
    },
  ];
}

/** @param factsSource - the text of content/facts.yaml, for the lines */
export function findStaleFacts(facts: Facts, factsSource: string, day: string): readonly Finding[] {
  return Object.entries(facts)
    .filter(([, { review }]) => review < day)
    .map(([name, { review, source }]) => ({
      file: 'content/facts.yaml',
      line: lineStartingWith(factsSource, `${name}:`),
      column: 1,
      rule: 'fact-review',
      found: `"${name}" was to be looked at by ${review}`,
      expected: 'a review day that is still to come',
      mend: `ask where it was decided (${source}); add a value with its first day if it changed, then set a new review day`,
      severity: 'warning',
    }));
}

function lineStartingWith(text: string, start: string): number {
  const line = text.split('\n').findIndex((content) => content.startsWith(start));
  return line < 0 ? 1 : line + 1;
}
