/** Story: a charge that nobody knows turns out to be a payment of an old order. Ends with an answer, and without alarm. */
import { describe, expect, test } from 'vitest';
import { answer, arrive, arriveWithoutScript, ask, expectStep, readable, stopsHere, takeFlow, ways } from '../harness/story.ts';

const question = 'there is a payment i dont recognise';
const flow = 'A charge that I do not know';

describe.each(ways)('an unknown charge $way', (way) => {
  test('turns out to be known, and the article says the rest', async () => {
    const customer = await arrive(way);
    const { page, hand } = customer;
    await ask(customer, question);
    await stopsHere(customer);
    await takeFlow(customer, flow);
    await answer(customer, 'Do you have a Brindle account?', 'Yes');
    await answer(customer, 'Look for the amount', /^An order that I know/);
    await expectStep(page, 'Check your answers');
    await hand.press(page.getByRole('link', { name: 'See what to do' }));

    await expectStep(page, 'a payment for an order of yours');
    const told = await readable(page);
    expect(told).toContain('You need do nothing');
    expect(told).toContain('30 days apart');
    expect(told).not.toMatch(/urgent|do this now|freeze/i);
    await stopsHere(customer);

    await hand.press(page.locator('.flow-part:visible').getByRole('link', { name: 'Charges that people often forget' }));
    await page.waitForURL('**/billing/unknown-charge/#*');
    const section = page.getByRole('heading', { name: 'Charges that people often forget' });
    expect((await section.boundingBox())?.y).toBeLessThan(300);
    await stopsHere(customer);
    await customer.close();
  });

  test('that stays unknown becomes urgent, and the shop is left out', async () => {
    const customer = await arrive(way);
    const { page, hand } = customer;
    await hand.press(page.getByRole('main').getByRole('link', { name: flow }));
    await page.waitForLoadState('networkidle');
    await answer(customer, 'Do you have a Brindle account?', 'Yes');
    await answer(customer, 'Look for the amount', 'An order that I do not know');
    await answer(customer, 'Has anything else in the account changed?', 'No');
    await answer(customer, 'Can one of these be behind it?', 'No, none of these');
    await expectStep(page, 'Report the order as not yours');
    expect(await readable(page)).toContain('Do not ask the shop');
    expect(await page.getByRole('list', { name: 'Call us' }).getByRole('link').first().getAttribute('href')).toMatch(/^tel:/);
    await customer.close();
  });
});

test('without script, the guide answers as well', async () => {
  const customer = await arriveWithoutScript();
  const { page, hand } = customer;
  await hand.press(page.getByRole('main').getByRole('link', { name: flow }));
  await hand.press(page.getByRole('link', { name: 'Yes', exact: true }));
  await hand.press(page.getByRole('link', { name: 'An order that I know', exact: true }));
  expect(await page.locator('.flow-part:visible').innerText()).toContain('You need do nothing');
  await hand.press(page.getByRole('link', { name: 'Charges that people often forget' }));
  expect(new URL(page.url()).pathname).toBe('/billing/unknown-charge/');
  expect(await page.getByRole('heading', { name: 'Charges that people often forget' }).isVisible()).toBe(true);
  await customer.close();
});
