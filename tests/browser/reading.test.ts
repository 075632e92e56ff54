/** Reading an article: size, print, links to sections, words explained, what was promised to be there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { newPage } from './harness/chromium.ts';
import { builtFolder } from './harness/served-site.ts';

const article = '/billing/charged-twice/';

describe('text size', () => {
  test('grows in four steps with the keyboard alone, is said, and holds on every page and the next visit', async () => {
    const visitor = await newPage();
    const { page, origin } = visitor;
    await page.goto(origin + article);
    const larger = page.getByRole('button', { name: 'Larger text' });
    const before = await rootSize(page);

    await larger.focus();
    for (const size of ['large', 'larger', 'largest']) {
      await page.keyboard.press('Enter');
      await page.getByText(`Text size: ${size}`, { exact: true }).waitFor({ state: 'attached' });
    }

    expect(await rootSize(page)).toBe(before * 1.5);
    expect(await larger.getAttribute('aria-disabled')).toBe('true');
    expect(await larger.evaluate((button) => button.matches(':focus'))).toBe(true);
    const later = await newPage({ sameVisitorAs: visitor });
    await later.page.goto(`${origin}/glossary/`);
    expect(await rootSize(later.page)).toBe(before * 1.5);
    await visitor.close();
  });

  test.each([320, 640])('at its largest, an article has no sideways scrolling at %i px', async (width) => {
    const { page, origin, close } = await newPage({ width });
    await page.addInitScript(() => {
      localStorage.setItem('waymark:text-size', '3');
    });
    await page.goto(origin + article);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });

  test('is there before the first paint, so that nothing moves', async () => {
    const { page, origin, close } = await newPage({ width: 390 });
    await page.addInitScript(() => {
      localStorage.setItem('waymark:text-size', '2');
    });
    await page.goto(origin + article, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 500);
        }),
    );
    expect(shift).toBeLessThan(0.001);
    await close();
  });
});

test('a button prints the page, and paper has the text without what only a screen can use', async () => {
  const { page, origin, close } = await newPage();
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.goto(origin + article);
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset['printed'])).toBe('yes');

  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.article-tools', '.answered', '.related', '.section-link', '.site-header'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await close();
});

test('the button at a heading copies a link to its section, and says so to the eye and the ear', async () => {
  const { page, context, origin, close } = await newPage({ width: 390 });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.goto(origin + article);
  const heading = page.locator('.prose h2').nth(1);
  const anchor = (await heading.getAttribute('id')) ?? '';
  const button = page.locator('.section-heading').nth(1).getByRole('button', { name: 'Copy a link to this section' });

  await button.focus();
  await page.keyboard.press('Enter');

  await page.locator('[data-copied="Link copied"]').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin}${article}#${anchor}`);
  expect(new URL(page.url()).hash).toBe(`#${anchor}`);
  expect(await page.getByText('Link copied', { exact: true }).getAttribute('role')).toBe('status');
  expect(await accessibilityProblems(page)).toEqual([]);
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await close();
});

describe('words of the glossary', () => {
  test('open with Enter and Space, close with Escape, and give the focus back', async () => {
    const { page, origin, close } = await newPage();
    await page.goto(origin + article);
    const word = page.locator('.term').first();
    for (const key of ['Enter', 'Space']) {
      await word.focus();
      await page.keyboard.press(key);
      await page.locator('.term-meaning-text:not(:empty)').waitFor();
      expect(await word.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('All words explained');
      await page.keyboard.press('Escape');
      expect(await page.locator('.term-meaning').count()).toBe(0);
      expect(await word.evaluate((link) => link.matches(':focus'))).toBe(true);
    }
    await close();
  });

  test('open with a tap and close with a tap elsewhere, inside of a narrow screen', async () => {
    const { page, origin, close } = await newPage({ width: 320 });
    await page.goto(origin + article);
    const word = page.locator('.term').first();
    await word.click();
    const meaning = page.locator('.term-meaning');
    await page.locator('.term-meaning-text:not(:empty)').waitFor();
    const box = await meaning.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.getByRole('heading', { level: 1 }).click();
    expect(await meaning.count()).toBe(0);
    await close();
  });
});

test('an article shows its short version, its dates, how long it takes, and at least four articles to read next', async () => {
  const { page, origin, close } = await newPage({ scripts: false });
  await page.goto(origin + article);
  expect(await page.getByText('In short').isVisible()).toBe(true);
  expect(await page.getByText(/^Updated /).isVisible()).toBe(true);
  expect(await page.getByText(/minutes? to read/).isVisible()).toBe(true);
  const related = page.getByRole('region', { name: 'Read next' }).getByRole('link');
  expect(await related.count()).toBeGreaterThanOrEqual(4);
  // What needs script is not there without it.
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'Link to this section' }).count()).toBeGreaterThan(3);
  await close();
});

test('related articles that a writer chose come first, and those near in meaning complete them to five', async () => {
  const html = await readFile(join(builtFolder, 'account/after-a-death/index.html'), 'utf8');
  const related = html.slice(html.indexOf('id="related"'));
  const source = await readFile(join(builtFolder, '../content/articles/en/account/after-a-death.mdx'), 'utf8');
  const chosen = (/^related: \[(.*)\]$/m.exec(source)?.[1] ?? '').split(', ');
  const shown = [...related.matchAll(/href="\/([a-z-]+\/[a-z0-9-]+)\/"/g)].map(([, id]) => id);
  expect(chosen.length).toBeGreaterThan(0);
  expect(shown.slice(0, chosen.length)).toEqual(chosen);
  expect(new Set(shown.slice(0, 5)).size).toBe(Math.min(5, shown.length));
});

function rootSize(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}
