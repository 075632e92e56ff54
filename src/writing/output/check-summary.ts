/** The last line of a check, and its result as JSON. */
import type { CheckResult } from '../check-content.ts';
import { isError } from '../finding.ts';

/** "117 articles, 9 flows, 0 errors, 12 warnings; 592 questions held out: 81 % found first, 94 % in the first three" */
export function checkSummary({ findings, articleCount, flowCount, found }: CheckResult): string {
  const errors = findings.filter(isError).length;
  const counts = `${count(articleCount, 'article')}, ${flowCount > 0 ? `${count(flowCount, 'flow')}, ` : ''}${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
  if (found === null || found.asked === 0) return counts;
  return `${counts}; ${count(found.asked, 'held-out question')}: ${percent(found.first, found.asked)} found first, ${percent(found.inThree, found.asked)} in the first three`;
}

/** One object; `findings` have the names that the messages have, `fixable` tells what --fix would mend. */
export function checkAsJson({ findings, articleCount, flowCount, found }: CheckResult): string {
  return JSON.stringify({
    articles: articleCount,
    flows: flowCount,
    errors: findings.filter(isError).length,
    warnings: findings.filter((finding) => !isError(finding)).length,
    found,
    findings: findings.map(({ file, line, column, rule, severity = 'error', found: what, expected, mend, fix }) => ({
      file,
      line,
      column,
      rule,
      severity,
      found: what,
      expected,
      mend,
      fixable: fix !== undefined,
    })),
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)} %`;
}
