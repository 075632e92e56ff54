/** Takes out findings that a person has accepted (`accepted` of content/style.yaml), and names those that are no longer needed. */
import type { Finding } from './finding.ts';
import { isError } from './finding.ts';
import { houseStyleFile } from './house-style.ts';
import type { HouseStyle } from './house-style.ts';

/**
 * @param articles - articles and flows that an entry may name
 * Only warnings can be accepted: an error stops the build whoever signs for it.
 * @param isWhole - everything was checked, so an entry that fits nothing is out of date
 */
export function applyAccepted(
  findings: readonly Finding[],
  accepted: HouseStyle['accepted'],
  articles: readonly { readonly id: string; readonly file: string }[],
  isWhole: boolean,
): readonly Finding[] {
  const fileOf = new Map<string, string>(articles.map(({ id, file }) => [id, file]));
  const used = new Set<HouseStyle['accepted'][number]>();
  const left = findings.filter((finding) => {
    const entry = accepted.find(
      ({ article, rule, text }) =>
        rule === finding.rule && finding.found.includes(text) && (finding.file === fileOf.get(article) || finding.found.includes(article)),
    );
    if (entry === undefined || isError(finding)) return true;
    used.add(entry);
    return false;
  });
  if (!isWhole) return left;
  const outdated = accepted
    .filter((entry) => !used.has(entry))
    .map(({ article, rule, text }): Finding => ({
      file: houseStyleFile,
      line: 1,
      column: 1,
      rule: 'accepted',
      found: `an accepted finding that is not there any more: ${rule}, "${text}", in ${article}`,
      expected: 'only findings that still are',
      mend: 'remove the entry',
      severity: 'warning',
    }));
  return [...left, ...outdated];
}
