/** What a check says about a file: a problem, and how findings are ordered and weighed. */
import type { ContentProblem } from '../content/content-problem.ts';

export type Finding = ContentProblem;

export function isError(finding: Finding): boolean {
  return finding.severity !== 'warning';
}

/** By file, then from top to bottom. */
export function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
