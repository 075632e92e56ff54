/** axe-core in a page: what it finds against WCAG 2.2 AA and its own best practices, one readable line a finding. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

let source: Promise<string> | undefined;

/**
 * @returns for each element: rule, impact, place, and what axe says about it. Empty when all is well
 */
export async function accessibilityProblems(page: Page | Frame): Promise<readonly string[]> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(await source);
  const results = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'] })`);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => {
      const summary = (node.failureSummary ?? '')
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
        .join('; ');
      return `${violation.id} (${violation.impact ?? 'unknown'}): ${node.target.join(' ')}: ${summary === '' ? violation.help : summary}`;
    }),
  );
}
