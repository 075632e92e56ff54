/** A run of Vitest as a step, counted test by test from its JSON report. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { StepCounts } from './step.ts';
import { runTool } from './tool.ts';

const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() })),
    }),
  ),
});

type VitestReport = z.output<typeof reportSchema>;

/**
 * @param root - the project's folder
 * @param config - name of the Vitest configuration
 */
export async function vitestStep(root: string, config: string): Promise<StepCounts> {
  const folder = join(root, 'reports');
  const file = join(folder, `${config.replace(/\.config\.ts$/, '')}.json`);
  await mkdir(folder, { recursive: true });
  await rm(file, { force: true });
  const { output } = await runTool(root, 'vitest', ['run', '--config', config, '--reporter=json', `--outputFile=${file}`]);
  return readFile(file, 'utf8').then(
    (text) => countTests(reportSchema.parse(JSON.parse(text)), root),
    () => ({ passed: 0, failed: 1, report: output }),
  );
}

/** A file that cannot be loaded and a skipped test each count as one that failed: neither has shown anything. */
export function countTests(report: VitestReport, root: string): StepCounts {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed');
  const failed = report.numFailedTests + brokenFiles.length + skipped.length;
  if (failed === 0 && report.numPassedTests === 0) return { passed: 0, failed: 1, report: 'no test was found' };
  if (failed === 0 && !report.success)
    return { passed: report.numPassedTests, failed: 1, report: 'Vitest failed outside of any test: run it alone to see why' };
  return { passed: report.numPassedTests, failed, report: describeFailures(report, root) };
}

function describeFailures(report: VitestReport, root: string): string {
  return report.testResults
    .flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(root, name);
      const tests = assertionResults.filter((test) => test.status !== 'passed');
      const isBroken = status === 'failed' && !tests.some((test) => test.status === 'failed');
      // The tests of a broken file are skipped; why it broke is all that there is to say.
      if (isBroken) return [`${file}\n  ${message}${tests.length === 0 ? '' : `\n  ${tests.length} tests of the file could not run`}`];
      return tests.map(
        (test) =>
          `${file}: ${test.fullName}\n  ${test.status === 'failed' ? (test.failureMessages ?? []).map(firstLines).join('\n  ') : 'skipped'}`,
      );
    })
    .join('\n\n');
}

/** The message and the first line of our own code; the rest of a stack helps nobody here. */
function firstLines(failure: string): string {
  const lines = failure.split('\n');
  const firstFrame = lines.findIndex((line) => /^\s+at /.test(line));
  const message = firstFrame < 0 ? lines : lines.slice(0, firstFrame);
  const ownFrame = lines.find((line) => /^\s+at /.test(line) && !line.includes('node_modules'));
  return [...message, ...(ownFrame === undefined ? [] : [ownFrame.trim()])].join('\n  ');
}
