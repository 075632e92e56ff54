/** One step of `npm test`: what it is called, how it runs, and what it counted. */

export interface StepCounts {
  readonly passed: number;
  readonly failed: number;
  /** What went wrong, for people; printed below the step's line. */
  readonly report?: string;
}

export interface Step {
  readonly name: string;
  /** Names of steps without which this one means nothing; it fails when one of them did. */
  readonly needs?: readonly string[];
  readonly run: () => Promise<StepCounts>;
}

export interface StepOutcome extends StepCounts {
  readonly name: string;
}

/**
 * Runs every step in order, also after one that failed: somebody who waits for a test run wants to see all of it.
 * @param print - receives one line a step, and its report when it failed
 */
export async function runSteps(steps: readonly Step[], print: (text: string) => void): Promise<readonly StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const step of steps) {
    const startedAt = performance.now();
    const missing = (step.needs ?? []).find((name) => outcomes.some((outcome) => outcome.name === name && outcome.failed > 0));
    const counts = missing === undefined ? await runOne(step) : { passed: 0, failed: 1, report: `not run: "${missing}" failed` };
    outcomes.push({ name: step.name, ...counts });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    print(
      `${counts.failed === 0 ? 'passed' : 'FAILED'}  ${step.name.padEnd(18)} ${describeCounts(counts).padEnd(24)} ${seconds.padStart(6)} s`,
    );
    if (counts.failed > 0 && counts.report !== undefined) print(indent(counts.report));
  }
  return outcomes;
}

/** The last line of a test run: "tests: 312 passed, 0 failed". */
export function summaryLine(outcomes: readonly StepCounts[]): string {
  const sum = (pick: (outcome: StepCounts) => number): number => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  return `tests: ${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
}

async function runOne(step: Step): Promise<StepCounts> {
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, report: error instanceof Error ? error.message : String(error) };
  }
}

function describeCounts({ passed, failed }: StepCounts): string {
  if (passed + failed === 1) return '';
  return failed === 0 ? `${passed} tests` : `${failed} of ${passed + failed} tests failed`;
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
