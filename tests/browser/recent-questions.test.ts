/** What was asked on this device comes back in the empty box, can be chosen with the keyboard alone, and cleared. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { newPage } from './harness/chromium.ts';

const asked = ['where is my refund', 'can I change the day I pay'];

test('the empty box offers the last questions on focus, and the keyboard alone asks one again', async () => {
  const { page, origin, requests, close } = await newPage({ width: 390 });
  await askAll(page, origin);
  await page.goto(origin);

  await page.getByRole('combobox').focus();
  await page.getByRole('listbox', { name: 'Your last questions' }).waitFor();
  expect(await options(page)).toEqual([...asked.toReversed(), 'Clear this list']);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await page.waitForURL(/\/search\/\?q=where/);
  expect(requests.foreignTo(origin)).toEqual([]);
  await close();
});

test('typing takes the place of the last questions, Escape closes them, an arrow opens them again', async () => {
  const { page, origin, close } = await newPage();
  await askAll(page, origin);
  await page.goto(origin);
  const box = page.getByRole('combobox');
  await box.focus();
  await page.getByRole('listbox', { name: 'Your last questions' }).waitFor();

  await page.keyboard.press('Escape');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('ArrowDown');
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  await box.fill('late fee');
  await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
  expect(await options(page)).not.toContain('Clear this list');
  await close();
});

test('the list is cleared with a press, in the box and on the search page', async () => {
  const { page, origin, close } = await newPage();
  await askAll(page, origin);
  await page.goto(origin);
  await page.getByRole('combobox').focus();
  await page.getByRole('option', { name: 'Clear this list' }).click();
  expect(await kept(page)).toBeNull();
  expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');

  await askAll(page, origin);
  await page.goto(`${origin}/search/`);
  await page.getByRole('heading', { name: 'Your last questions' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Clear this list' }).click();
  expect(await kept(page)).toBeNull();
  expect(await page.getByRole('heading', { name: 'Your last questions' }).isVisible()).toBe(false);
  await close();
});

test('half-typed questions and card numbers are not among them', async () => {
  const { page, origin, close } = await newPage();
  await page.goto(`${origin}/search/`);
  const box = page.getByRole('searchbox');
  await box.fill('my card 4111 1111 1111 1111 is refused');
  await box.press('Enter');
  await page.waitForURL(/q=my/);
  await box.fill('where is my');
  await page.waitForURL(/q=where/);
  await page.locator('[data-results][data-level="meaning"]').waitFor({ timeout: 30_000 });
  expect(await kept(page)).toBeNull();
  await close();
});

async function askAll(page: Page, origin: string): Promise<void> {
  for (const question of asked) {
    await page.goto(`${origin}/search/?q=${encodeURIComponent(question)}`);
    await expect.poll(() => kept(page), { timeout: 15_000 }).toContain(question);
  }
}

function options(page: Page): Promise<readonly string[]> {
  return page.getByRole('option').allTextContents();
}

function kept(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('waymark:recent'));
}
