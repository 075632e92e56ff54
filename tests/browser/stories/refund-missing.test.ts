/** Story: goods went back two weeks ago, and no money came. Ends with a person who has it all. */
import { describe, expect, test } from 'vitest';
import {
  answer,
  answerDate,
  arrive,
  arriveWithoutScript,
  ask,
  bestWay,
  expectStep,
  readable,
  stopsHere,
  takeFlow,
  turnToAPerson,
  ways,
} from '../harness/story.ts';

const question = 'i sent my jacket back two weeks ago and still have no money';

describe.each(ways)('a missing refund $way', (way) => {
  test('is asked in own words, found overdue, and told to a person without being told twice', async () => {
    const customer = await arrive(way);
    const { page, hand } = customer;
    await stopsHere(customer);
    await ask(customer, question);
    await stopsHere(customer);

    await takeFlow(customer, 'Where is my refund?');
    await answer(customer, 'What does the order show in the Brindle app?', 'Refund booked');
    await answer(customer, 'Where does the plan say that the refund went?', 'Sent to my card');
    await answerDate(customer, 'On which day was the refund booked?', ['2', '11', '2026']);
    await expectStep(page, 'Check your answers');
    expect(await readable(page)).toContain('2 November 2026');
    await hand.press(page.getByRole('link', { name: 'See what to do' }));

    await expectStep(page, 'overdue');
    const told = await readable(page);
    expect(told).toContain('contact us');
    expect(told).toContain('The shop has done its part');
    await hand.tick(page.getByRole('checkbox', { name: 'The order number and the date beside Refund booked' }));
    expect(await readable(page)).toContain('1 of 3 ready');
    const chat = page.locator('.flow-part:visible [data-channel="chat"]');
    await chat.scrollIntoViewIfNeeded();
    await chat.getByText('Open now').waitFor();
    await stopsHere(customer);

    await turnToAPerson(customer);
    const brought = await page.getByRole('region', { name: 'You bring this along' }).innerText();
    expect(brought).toContain(question);
    expect(brought).toContain('Refund booked and not arrived');
    expect(brought).toContain('2 November 2026');
    expect(brought).toContain('1 of 3 pieces of evidence ready');
    expect(await bestWay(page).getAttribute('data-channel')).toBe('chat');
    await bestWay(page).getByText('Open now').waitFor();
    expect(await bestWay(page).getByRole('link', { name: 'Open chat' }).getAttribute('href')).toMatch(/^https:/);
    await stopsHere(customer);
    await customer.close();
  });
});

test('without script, a missing refund is found by topic, and its guide ends at a number to call', async () => {
  const customer = await arriveWithoutScript();
  const { page, hand } = customer;
  await hand.write(page.getByLabel('Say it in your own words'), question);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/**');
  expect(await readable(page)).toContain('Search needs JavaScript');
  await hand.press(page.getByRole('main').getByRole('link', { name: 'Returns and refunds' }));
  await hand.press(page.getByRole('main').getByRole('link', { name: 'How long a refund takes' }));
  await hand.press(page.getByRole('main').getByRole('link', { name: 'Where is my refund?' }));
  await hand.press(page.getByRole('link', { name: 'Refund booked' }));
  await hand.press(page.getByRole('link', { name: 'Sent to my card' }));
  await hand.press(page.getByRole('link', { name: 'Longer ago' }));

  const outcome = page.locator('.flow-part:visible');
  expect(await outcome.innerText()).toContain('overdue');
  expect(await outcome.locator('[data-channel="phone"] a').getAttribute('href')).toMatch(/^tel:\d{10,}$/);
  await customer.close();
});
