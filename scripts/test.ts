/**
 * npm test
 *
 * Everything that must hold, in order of what is quickest to know. The last line is "tests: N passed, N failed";
 * a tool that checks one thing (types, lint, the build) counts as one test.
 */
import { join } from 'node:path';
import { requireChromium } from '../tests/browser/harness/install-chromium.ts';
import { buildSite } from './build.ts';
import { explainError } from './launch/explain-error.ts';
import { createProgressLog } from './launch/progress-log.ts';
import { runSteps, summaryLine } from './test-run/step.ts';
import type { Step, StepCounts } from './test-run/step.ts';
import { toolStep } from './test-run/tool.ts';
import { vitestStep } from './test-run/vitest-step.ts';

const root = join(import.meta.dirname, '..');
const progress = createProgressLog(process.stdout);

const steps: readonly Step[] = [
  { name: 'types', run: () => toolStep(root, 'astro', ['check', '--minimumFailingSeverity', 'warning']) },
  // Without a cache: what a rule says of a file turns on the types of others.
  { name: 'lint', run: () => toolStep(root, 'eslint', ['.', '--max-warnings=0']) },
  { name: 'format', run: () => toolStep(root, 'prettier', ['.', '--check', '--log-level=warn']) },
  {
    name: 'rooms',
    run: () => toolStep(root, 'depcruise', ['--config', 'dependency-cruiser.config.mjs', 'src', 'scripts', 'tests', 'bench', 'eval']),
  },
  { name: 'dead code', run: () => toolStep(root, 'knip', ['--no-progress']) },
  { name: 'units', run: () => vitestStep(root, 'vitest.config.ts') },
  { name: 'content', run: () => toolStep(root, 'node', ['scripts/check.ts']) },
  { name: 'build', run: build },
  { name: 'browser', needs: ['build'], run: testInBrowser },
];

const outcomes = await runSteps(steps, (text) => {
  progress.finish();
  console.log(text);
});
console.log(summaryLine(outcomes));
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;

async function build(): Promise<StepCounts> {
  try {
    await buildSite({ root, log: (line) => progress.log(`        ${line}`) });
    return { passed: 1, failed: 0 };
  } catch (error) {
    return { passed: 0, failed: 1, report: explainError(error, true) };
  }
}

async function testInBrowser(): Promise<StepCounts> {
  // The tests run in a process of their own, which looks there first.
  process.env['CHROMIUM_PATH'] = await requireChromium((line) => progress.log(`        ${line}`));
  return vitestStep(root, 'vitest.browser.config.ts');
}
