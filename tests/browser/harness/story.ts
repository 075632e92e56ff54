/** The customer of a story: how they come, what they ask, and what must hold wherever they stop to read. */
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility.ts';
import { newPage } from './chromium.ts';
import type { PageOptions, VisitorPage } from './chromium.ts';
import { finger, keyboard, mouse } from './hand.ts';
import type { Hand } from './hand.ts';
import { shownResults } from './search-page.ts';

export interface Customer extends VisitorPage {
  readonly hand: Hand;
}

export interface Way {
  readonly way: string;
  readonly options: PageOptions;
  readonly handIn: (page: Page) => Hand;
}

export const atTheKeyboard: Way = { way: 'with the keyboard alone', options: { width: 1280 }, handIn: keyboard };

/** Each story is walked in each of these ways. The two schemes of colour are shared out. */
export const ways: readonly Way[] = [
  { way: 'with a finger on a phone', options: { width: 390, touch: true }, handIn: finger },
  { way: 'with a mouse on a desktop, dark', options: { width: 1280, colourScheme: 'dark' }, handIn: mouse },
  atTheKeyboard,
];

/** A Wednesday, on which chat and phone are open. */
export const noon = '2026-11-25T12:00:00Z';
/** Only the security line is open. */
export const night = '2026-11-25T03:00:00Z';

/** A customer on the home page who has never been here. */
export async function arrive({ options, handIn }: Way, at: string = noon): Promise<Customer> {
  const visitor = await newPage({ reducedMotion: true, ...options });
  await visitor.page.clock.setFixedTime(new Date(at));
  await visitor.page.goto(visitor.origin, { waitUntil: 'networkidle' });
  return { ...visitor, hand: handIn(visitor.page) };
}

/** The same where no script runs: links, forms and pages are all there is. */
export async function arriveWithoutScript(): Promise<Customer> {
  const visitor = await newPage({ width: 390, scripts: false });
  await visitor.page.goto(visitor.origin);
  return { ...visitor, hand: mouse(visitor.page) };
}

/** Types a question on the home page and waits for the answer by meaning. */
export async function ask({ page, hand }: Customer, question: string): Promise<void> {
  await hand.write(page.getByRole('combobox').first(), question);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/**');
  await shownResults(page, question, 'meaning');
}

/** Takes the guided flow that search offers above its results. */
export async function takeFlow({ page, hand }: Customer, title: string): Promise<void> {
  const card = page.getByRole('complementary', { name: 'Step by step' });
  await hand.press(card.getByRole('link', { name: title }));
  await page.waitForURL('**/flows/**');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Answers the question that the flow is at, and sees that its heading has the cursor afterwards. */
export async function answer(customer: Customer, question: string, option: string | RegExp): Promise<void> {
  await expectStep(customer.page, question);
  await customer.hand.press(customer.page.getByRole('list', { name: question }).getByRole('link', { name: option }));
}

export async function answerDate(
  { page, hand }: Customer,
  question: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  await expectStep(page, question);
  const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  await hand.write(field('Day'), day);
  await hand.write(field('Month'), month);
  await hand.write(field('Year'), year);
  await hand.press(page.getByRole('button', { name: 'Continue' }));
}

/** The part of a flow that is shown now. Past the first question, the cursor is on its heading. */
export async function expectStep(page: Page, heading: string | RegExp): Promise<void> {
  const shown = page.locator('.flow-part:visible').getByRole('heading', { level: 2 }).first();
  await shown.filter({ hasText: heading }).waitFor();
  if (new URL(page.url()).hash !== '') expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toMatch(heading);
}

/** What a customer could read on the screen. */
export function readable(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** A place where a customer stops to read: open to everybody, not wider than the screen, and without a fault. */
export async function stopsHere({ page, errors }: Customer): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
}

/** The way to a person that the contact page puts first. */
export function bestWay(page: Page): Locator {
  return page.locator('[data-contact-best] [data-channel]');
}

/** Goes from an outcome to the contact page. */
export async function turnToAPerson({ page, hand }: Customer): Promise<void> {
  await hand.press(page.locator('.flow-part:visible').getByRole('link', { name: 'Talk to a person' }));
  await page.waitForURL('**/contact/**');
  await page.waitForLoadState('networkidle');
}
