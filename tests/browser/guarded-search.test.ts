/** A question that holds sensitive data: the box keeps it, and nothing else does. */
import { expect, test } from 'vitest';
import { keptByPage } from './harness/case-page.ts';
import { newPage } from './harness/chromium.ts';

test('a card number in a question stays in the box and comes into no address and no storage', async () => {
  const visitor = await newPage();
  const { page, origin } = visitor;
  await page.goto(`${origin}/search/`);
  await page.getByRole('searchbox').fill('why was 4111 1111 1111 1111 declined');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-results] li') !== null);
  expect(await page.getByRole('searchbox').inputValue()).toBe('why was 4111 1111 1111 1111 declined');
  expect(new URL(page.url()).searchParams.get('q')).toBe('why was [card ending 1111] declined');
  await page.waitForFunction(() => document.querySelector('[data-search-page]')?.hasAttribute('aria-busy') === false);
  expect(await keptByPage(page)).not.toMatch(/4111/);
  expect(visitor.requests.urls.filter((url) => decodeURIComponent(url).includes('4111'))).toEqual([]);
  await visitor.close();
});

test('nor from the box on other pages, nor by an address that somebody sent', async () => {
  const visitor = await newPage();
  const { page, origin } = visitor;
  await page.goto(`${origin}/`);
  await page.getByRole('combobox').fill('my password is sunshine');
  await page.getByRole('combobox').press('Enter');
  await page.waitForURL(/\/search\//);
  expect(new URL(page.url()).searchParams.get('q')).toBe('my password is [password hidden]');

  await page.goto(`${origin}/search/?q=card+4111111111111111`);
  await page.waitForFunction(() => location.search.includes('ending'));
  expect(await keptByPage(page)).not.toMatch(/4111/);
  expect(visitor.requests.urls.filter((url) => url.includes('sunshine'))).toEqual([]);
  await visitor.close();
});
