/** Story: somebody else buys with the account. The call comes first, by day and by night, and nobody says: ask the shop. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  answer,
  arrive,
  arriveWithoutScript,
  ask,
  atTheKeyboard,
  bestWay,
  expectStep,
  night,
  noon,
  readable,
  stopsHere,
  takeFlow,
  turnToAPerson,
  ways,
} from '../harness/story.ts';

const question = 'somebody is buying things with my account';
const flow = 'Somebody else is using your Brindle account';
const call = /^tel:08\d{9}$/;

/** Nothing on the screen sends a customer to the shop; "do not" is the one mention that is right. */
async function sendsNobodyToTheShop(page: Page): Promise<void> {
  const sentences = (await readable(page))
    .split(/[.\n]/)
    .filter((sentence) => /\b(?:ask|write to|contact|message|tell|call) the shops?\b/i.test(sentence));
  expect(sentences.filter((sentence) => !/\b(?:do not|never)\b/i.test(sentence))).toEqual([]);
}

const times = [
  { time: 'by day', at: noon, chat: 'Open now' },
  { time: 'by night', at: night, chat: 'Closed now' },
] as const;

describe.each(times)('an account taken over, $time', ({ at, chat }) => {
  test.each(ways)('$way, leads to the security line at once', async (way) => {
    const customer = await arrive(way, at);
    const { page } = customer;
    const urgent = page.getByRole('complementary', { name: 'Urgent' });
    expect(await urgent.getByRole('link', { name: 'Call' }).getAttribute('href')).toMatch(call);
    expect((await urgent.boundingBox())?.y).toBeLessThan(844 - 60);

    await ask(customer, question);
    const card = page.getByRole('complementary', { name: 'Step by step' });
    expect(await card.innerText()).toContain('Urgent: do this first');
    const firstResult = await page.locator('[data-results] > li').first().boundingBox();
    expect((await card.boundingBox())?.y).toBeLessThan(firstResult?.y ?? 0);
    expect(await page.locator('[data-results] > li').first().getAttribute('data-article')).toBe('security/account-taken-over');
    await stopsHere(customer);

    await takeFlow(customer, flow);
    expect(await page.locator('.flow-call').getByRole('link').getAttribute('href')).toMatch(call);
    await sendsNobodyToTheShop(page);
    await answer(customer, 'Can you sign in to Brindle right now?', 'Yes');
    await sendsNobodyToTheShop(page);
    await answer(customer, 'What have you noticed?', 'An order or a one-time card that is not mine');

    await expectStep(page, 'Freeze your account, then call us');
    await sendsNobodyToTheShop(page);
    const lines = page.getByRole('list', { name: 'Call us' });
    const first = lines.getByRole('listitem').first();
    expect(await first.getByRole('link').getAttribute('href')).toMatch(call);
    await first.filter({ hasText: /Open now,\s+day and night/ }).waitFor();
    // For whoever cannot speak on the phone: the same team, by text, at the same hours.
    await lines
      .getByRole('listitem')
      .nth(1)
      .filter({ hasText: /text relay[\s\S]*Open now,\s+day and night/ })
      .waitFor();
    const freeze = await page.locator('.flow-part:visible .flow-outcome-text').innerText();
    expect(freeze).toContain('Freeze account');
    await stopsHere(customer);

    await turnToAPerson(customer);
    expect(await bestWay(page).getAttribute('data-channel')).toBe('security-line');
    await bestWay(page).getByText('Open now').waitFor();
    await page.locator('#chat [data-channel-state]').filter({ hasText: chat }).waitFor();
    expect(await page.locator('#shop').isVisible()).toBe(false);
    await sendsNobodyToTheShop(page);
    await stopsHere(customer);
    await customer.close();
  });

  test.each(ways)('$way, the notice of the home page is the shortest way', async (way) => {
    const customer = await arrive(way, at);
    const { page, hand } = customer;
    await hand.press(page.getByRole('complementary', { name: 'Urgent' }).getByRole('link', { name: 'Somebody is using your account?' }));
    await page.waitForURL('**/flows/account-taken-over/**');
    await page.waitForLoadState('networkidle');
    await answer(customer, 'Can you sign in to Brindle right now?', 'No');
    await expectStep(page, 'Call the security line now');
    const line = page.getByRole('list', { name: 'Call us' }).getByRole('link').first();
    expect(await line.getAttribute('href')).toMatch(call);
    expect((await line.boundingBox())?.y).toBeLessThan(600);
    await sendsNobodyToTheShop(page);
    await customer.close();
  });
});

test('while it is typed, the urgent guide is the first suggestion, and the arrow key takes it', async () => {
  const customer = await arrive(atTheKeyboard);
  const { page, hand } = customer;
  await hand.write(page.getByRole('combobox').first(), question);
  await page.getByRole('option').first().filter({ hasText: flow }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('option').first().getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/flows/account-taken-over/**');
  await customer.close();
});

test('without script, the home page is two presses away from the security line', async () => {
  const customer = await arriveWithoutScript();
  const { page, hand } = customer;
  await hand.press(page.getByRole('complementary', { name: 'Urgent' }).getByRole('link', { name: 'Somebody is using your account?' }));
  await hand.press(page.getByRole('list', { name: 'Can you sign in to Brindle right now?' }).getByRole('link', { name: 'No' }));
  const outcome = page.locator('.flow-part:visible');
  expect(await outcome.getByRole('list', { name: 'Call us' }).getByRole('link').first().getAttribute('href')).toMatch(call);
  await sendsNobodyToTheShop(page);
  await hand.press(outcome.getByRole('link', { name: 'Talk to a person' }));
  expect(await page.getByRole('complementary', { name: 'Urgent' }).getByRole('link', { name: 'Call' }).getAttribute('href')).toMatch(call);
  expect(await page.locator('#security-line').innerText()).toContain('24 hours');
  await customer.close();
});
