/**
 * One thing that is wrong in a file under `content/`, and how to mend it.
 * Problems are collected, not thrown one by one, so that a writer sees all of them at once.
 */

/** Replaces characters from `start` up to, not including, `end` of the file. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ContentProblem {
  /** Path from the project's folder, with forward slashes. */
  readonly file: string;
  /** First line and column are 1. */
  readonly line: number;
  readonly column: number;
  /** Short name of the rule that was broken, such as "front-matter". */
  readonly rule: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
  /** An error, unless told: it stops the build. A warning is counted and stops nothing. */
  readonly severity?: 'error' | 'warning';
  /** Present only when it changes no sense: `npm run check -- --fix` applies it unseen. */
  readonly fix?: TextEdit;
}

/** Thrown once a step has collected problems that keep it from going on. */
export class ContentError extends Error {
  readonly code = 'content';
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(problems.map(formatProblem).join('\n\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/**
 * A problem as a writer reads it in the terminal:
 *
 *     content/articles/en/billing/autopay.mdx:5:1  front-matter
 *       found     "qestions", which is not a field
 *       expected  one of title, description, ...
 *       mend      write "questions"
 *
 * A warning says so after its rule.
 */
export function formatProblem(problem: ContentProblem): string {
  return [
    `${problem.file}:${problem.line}:${problem.column}  ${problem.rule}${problem.severity === 'warning' ? ' (warning)' : ''}`,
    `  found     ${problem.found}`,
    `  expected  ${problem.expected}`,
    `  mend      ${problem.mend}`,
  ].join('\n');
}
