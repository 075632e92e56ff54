/** How a test run is counted: its last line must be right whatever happens. */
import { expect, test } from 'vitest';
import { runSteps, summaryLine } from './step.ts';
import type { Step } from './step.ts';
import { countTests } from './vitest-step.ts';

const passing = (name: string): Step => ({ name, run: () => Promise.resolve({ passed: 2, failed: 0 }) });

test('every step runs, also after one that failed or threw', async () => {
  const printed: string[] = [];
  const steps: Step[] = [
    { name: 'lint', run: () => Promise.resolve({ passed: 0, failed: 1, report: 'a.ts: no' }) },
    { name: 'types', run: () => Promise.reject(new Error('astro cannot be run')) },
    passing('units'),
  ];

  const outcomes = await runSteps(steps, (text) => printed.push(text));

  expect(summaryLine(outcomes)).toBe('tests: 2 passed, 2 failed');
  expect(printed.join('\n')).toContain('    a.ts: no');
  expect(printed.join('\n')).toContain('    astro cannot be run');
});

test('a step whose ground is missing fails, and is not run', async () => {
  const steps: Step[] = [
    { name: 'build', run: () => Promise.resolve({ passed: 0, failed: 1 }) },
    { name: 'browser', needs: ['build'], run: () => Promise.reject(new Error('was run')) },
  ];

  const outcomes = await runSteps(steps, () => undefined);

  expect(outcomes[1]).toEqual({ name: 'browser', passed: 0, failed: 1, report: 'not run: "build" failed' });
});

const file = (status: string, tests: readonly string[]) => ({
  name: '/project/src/a.test.ts',
  status,
  message: status === 'failed' && tests.length === 0 ? 'Cannot find module' : '',
  assertionResults: tests.map((test, position) => ({ fullName: `test ${position}`, status: test, failureMessages: [] })),
});

test.each([
  ['tests that pass', true, 2, 0, file('passed', ['passed', 'passed']), 2, 0],
  ['a test that fails', false, 1, 1, file('failed', ['passed', 'failed']), 1, 1],
  ['a file that cannot be loaded', false, 0, 0, file('failed', []), 0, 1],
  ['a skipped test', true, 1, 0, file('passed', ['passed', 'skipped']), 1, 1],
  ['no test at all', true, 0, 0, file('passed', []), 0, 1],
  ['an error outside of any test', false, 1, 0, file('passed', ['passed']), 1, 1],
])('%s: counted', (_name, success, numPassedTests, numFailedTests, result, passed, failed) => {
  const report = { success, numPassedTests, numFailedTests, numPendingTests: 0, testResults: [result] };

  expect(countTests(report, '/project')).toMatchObject({ passed, failed });
});
