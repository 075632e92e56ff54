/**
 * What a check says about a file: a problem with its place, and where a machine can mend it, the edit that does.
 * A finding without an edit is for a person.
 */
import type { ContentProblem } from '../content/content-problem.ts';

/** Replaces characters from `start` up to, not including, `end` of the file. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Finding extends ContentProblem {
  /** Present only when it changes no sense: `npm run check -- --fix` applies it unseen. */
  readonly fix?: TextEdit;
}

export function isError(finding: ContentProblem): boolean {
  return finding.severity !== 'warning';
}

/** By file, then from top to bottom. */
export function inReadingOrder<Kind extends ContentProblem>(findings: readonly Kind[]): readonly Kind[] {
  return [...findings].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
