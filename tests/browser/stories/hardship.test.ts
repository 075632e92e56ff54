/** Story: the job is gone and the payment is next. Ends with a pause that can be asked for today, without blame. */
import { describe, expect, test } from 'vitest';
import {
  answer,
  arrive,
  arriveWithoutScript,
  ask,
  bestWay,
  expectStep,
  night,
  readable,
  stopsHere,
  takeFlow,
  turnToAPerson,
  ways,
} from '../harness/story.ts';

const question = 'i lost my job and cant pay this month';

describe.each(ways)('money that is not there $way', (way) => {
  test('leads to breathing space, what it means, and who grants it', async () => {
    const customer = await arrive(way);
    const { page, hand } = customer;
    await ask(customer, question);
    // Help before fees, also for whoever does not take the guide.
    expect(await page.locator('[data-results] > li').first().getAttribute('data-article')).toBe('billing/cannot-pay');
    await takeFlow(customer, 'I cannot pay this month');
    await answer(customer, 'What is true for you right now?', 'I cannot pay');
    await answer(customer, 'How long will it be like this?', 'Something happened');
    await expectStep(page, 'Check your answers');
    await hand.press(page.getByRole('link', { name: 'See what to do' }));

    await expectStep(page, 'breathing space');
    const told = await readable(page);
    expect(told).toContain('60 days');
    expect(told).toContain('no payments, no fees and no interest');
    expect(told).toContain('Food, rent, heating and medicine come before us');
    const channels = page.getByRole('list', { name: 'Ways to reach us about this' });
    await channels.scrollIntoViewIfNeeded();
    await channels.getByText('Open now').nth(2).waitFor();
    expect(await channels.getByRole('link', { name: /^0808/ }).getAttribute('href')).toMatch(/^tel:/);
    await stopsHere(customer);

    await turnToAPerson(customer);
    const brought = await page.getByRole('region', { name: 'You bring this along' }).innerText();
    expect(brought).toContain(question);
    expect(brought).toContain('Breathing space from my payments');
    expect(await bestWay(page).getAttribute('data-channel')).toBe('chat');
    await bestWay(page).getByText('Open now').waitFor();
    await stopsHere(customer);
    await customer.close();
  });

  test('comes second for somebody who cannot go on: first a line that is open by night', async () => {
    const customer = await arrive(way, night);
    const { page, hand } = customer;
    await hand.press(page.getByRole('main').getByRole('link', { name: 'I cannot pay this month' }));
    await page.waitForLoadState('networkidle');
    await answer(customer, 'What is true for you right now?', 'It is all too much');
    await expectStep(page, 'You come first');
    const first = page.locator('.flow-part:visible a[href^="tel:"]').first();
    expect(await first.getAttribute('href')).toBe('tel:116123');
    expect((await first.boundingBox())?.y).toBeLessThan(600);
    await stopsHere(customer);
    await customer.close();
  });
});

test('without script, the guide of the home page ends at people to talk to, with their hours', async () => {
  const customer = await arriveWithoutScript();
  const { page, hand } = customer;
  await hand.press(page.getByRole('main').getByRole('link', { name: 'I cannot pay this month' }));
  await hand.press(page.getByRole('link', { name: 'I cannot pay, this month' }));
  await hand.press(page.getByRole('link', { name: 'Something happened' }));
  const outcome = page.locator('.flow-part:visible');
  expect(await outcome.innerText()).toContain('no payments, no fees and no interest');
  expect(await outcome.getByRole('link', { name: 'Open chat' }).getAttribute('href')).toMatch(/^https:/);
  await hand.press(outcome.getByRole('link', { name: 'Talk to a person' }));
  expect(await page.locator('#chat').innerText()).toContain('Every day, 8 am to 10 pm');
  await customer.close();
});
