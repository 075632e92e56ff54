/** The customer of a small phone, or of large letters: what leads everywhere is on the screen, whole. */
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newPage } from '../harness/chromium.ts';

const sizes = [
  { name: 'at 320 px', width: 320, letters: '100%' },
  { name: 'at 320 px with letters of twice the size', width: 320, letters: '200%' },
  { name: 'at 1280 px with letters of twice the size', width: 1280, letters: '200%' },
];

/** How far it stands out of the screen, sideways. */
const cutOff = (part: Locator): Promise<number> =>
  part.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return Math.max(0, -left, right - innerWidth);
  });

describe.each(sizes)('$name', ({ width, letters }) => {
  test.each(['/', '/flows/account-taken-over/', '/contact/'])('topics, guides, contact and search of %s are whole', async (path) => {
    const { page, origin, close } = await newPage({ width, touch: width < 600 });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, letters);
    await page.locator('summary', { hasText: 'Topics' }).click();
    const menu = page.locator('.topic-menu-list');
    expect(await cutOff(menu)).toBe(0);
    expect(await cutOff(menu.getByRole('link', { name: 'Sort it out step by step' }))).toBe(0);
    expect(await cutOff(page.getByRole('banner').getByRole('link', { name: 'Contact us' }))).toBe(0);
    expect(await cutOff(page.locator('.search-box button').first())).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await close();
  });
});
