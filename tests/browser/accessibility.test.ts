/** Every kind of page against WCAG 2.2 AA by axe-core, on a phone and on a desk, by day and by night. */
import { describe, expect, test } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { newPage } from './harness/chromium.ts';
import { pageKinds } from './harness/page-kinds.ts';

describe.each([
  { width: 390, colourScheme: 'light' },
  { width: 390, colourScheme: 'dark' },
  { width: 1280, colourScheme: 'light' },
  { width: 1280, colourScheme: 'dark' },
] as const)('at $width px in $colourScheme', ({ width, colourScheme }) => {
  test.each(pageKinds)('the $kind page shuts nobody out', async ({ path }) => {
    const visitor = await newPage({ width, colourScheme, reducedMotion: true });
    await visitor.page.goto(visitor.origin + path, { waitUntil: 'networkidle' });

    expect(await accessibilityProblems(visitor.page)).toEqual([]);
    await visitor.close();
  });
});
