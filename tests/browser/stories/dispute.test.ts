/** Story: a kettle came broken and the shop says no. From the search to a dispute with its evidence, told once. */
import { describe, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { hasFocus } from '../harness/hand.ts';
import { answer, answerDate, arrive, arriveWithoutScript, ask, expectStep, readable, stopsHere, takeFlow, ways } from '../harness/story.ts';

const question = 'how do i open a dispute for a broken kettle';
const proofs = { photos: 'Photos of the whole item, then of the damage from close by', gone: 'A picture of what you found at the shop' };

describe.each(ways)('a dispute $way', (way) => {
  test('gets its last day, its evidence and its summary, and nothing is asked twice', async () => {
    const customer = await arrive(way);
    const { page, hand } = customer;
    const field = (label: string): Locator => page.getByRole('textbox', { name: label });
    await ask(customer, question);
    await takeFlow(customer, 'Open a dispute');
    await answer(customer, 'What went wrong first?', 'It is broken');
    await answerDate(customer, 'On which day did it come', ['2', '11', '2026']);
    await answer(customer, 'What has the shop said?', 'It says no');

    await expectStep(page, 'Check your answers');
    await stopsHere(customer);
    await hand.press(page.getByRole('link', { name: 'Change The shop says' }));
    await answer(customer, 'What has the shop said?', 'It has closed');
    await expectStep(page, 'Check your answers');
    const checked = await page.locator('[data-flow-check] dd').allInnerTexts();
    expect(checked).toEqual(
      expect.arrayContaining([expect.stringContaining('It is broken'), '2 November 2026', expect.stringContaining('It has closed')]),
    );
    await hand.press(page.getByRole('link', { name: 'See what to do' }));

    await expectStep(page, 'Damaged or faulty');
    const outcome = page.locator('.flow-part:visible');
    const told = (await outcome.innerText()).replaceAll('\u00a0', ' ');
    expect(told).toMatch(/Last day to open the dispute\s+Tuesday 2 March 2027\s+97 days left/);
    expect(told).toContain('Open a dispute');
    // The evidence follows the changed answer.
    expect(told).toContain(proofs.gone);
    expect(told).not.toContain('Your message to the shop, and its answer');
    await hand.tick(page.getByRole('checkbox', { name: proofs.photos }));
    await hand.tick(page.getByRole('checkbox', { name: proofs.gone }));
    expect(await outcome.innerText()).toContain('2 of 5 ready');
    await stopsHere(customer);

    await hand.press(outcome.getByRole('link', { name: 'Write a case summary' }));
    await page.waitForURL('**/case/**');
    await page.waitForSelector('[data-case-page][data-live]');
    expect(await field('What is it about?').inputValue()).toBe('Order damaged or faulty');
    expect(await field('What happened?').inputValue()).toBe(question);
    expect(await field('What went wrong').inputValue()).toContain('It is broken');
    expect(await field('Came or should have come on').inputValue()).toBe('2 November 2026');
    expect(await field('The shop says').inputValue()).toContain('It has closed');
    expect(await page.getByRole('checkbox', { name: proofs.photos }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: proofs.gone }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { checked: false }).count()).toBe(3);
    // One thing is left that only the customer knows.
    const blanks = await page
      .locator('[data-case-form] :is(input[type="text"], textarea):visible')
      .evaluateAll((fields) => fields.filter((one) => 'value' in one && one.value === '').map(({ id }) => id));
    expect(blanks).toEqual(['case-order']);
    await hand.write(field('Order number'), '48213');

    const sheet = page.locator('[data-case-sheet]');
    const summary = await sheet.innerText();
    for (const said of [question, '2 November 2026', '48213', proofs.photos, proofs.gone, 'A refund, a repair or a replacement'])
      expect(summary).toContain(said);
    expect(await readable(page)).toContain('A dispute is opened in the app');
    expect(new URL(page.url()).search).toBe('');
    await stopsHere(customer);

    await hand.press(page.getByRole('button', { name: 'In the app' }));
    const done = page.getByRole('heading', { level: 1, name: 'Order damaged or faulty' });
    await done.waitFor();
    expect(await hasFocus(done)).toBe(true);
    const next = await page.locator('[data-case-next]').innerText();
    expect(next).toMatch(/Opened in the app\s+25 November 2026/);
    expect(next).toMatch(/within 30 days\s+By Friday 25 December/);
    expect(await page.locator('[data-case-own-number]').innerText()).toMatch(/^HC-\w{4}-\w{4}$/);
    await stopsHere(customer);
    await customer.close();
  });
});

test('without script, the guide leads to the list of evidence and to a page for paper', async () => {
  const customer = await arriveWithoutScript();
  const { page, hand } = customer;
  await hand.press(page.getByRole('main').getByRole('link', { name: 'Open a dispute' }));
  await hand.press(page.getByRole('link', { name: 'It is broken' }));
  await hand.press(page.getByRole('link', { name: 'Within the last' }));
  await hand.press(page.getByRole('link', { name: 'It has closed' }));
  await hand.press(page.getByRole('link', { name: 'It is broken or faulty' }));

  const outcome = page.locator('.flow-part:visible');
  expect(await outcome.innerText()).toContain('Damaged or faulty');
  expect(await outcome.innerText()).toContain(proofs.photos);
  expect(await outcome.innerText()).toContain('You have 120 days');
  await hand.press(outcome.getByRole('link', { name: 'Write a case summary' }));
  expect(await page.getByRole('main').getByRole('link', { name: 'help@brindle.example' }).getAttribute('href')).toBe(
    'mailto:help@brindle.example',
  );
  expect(await page.getByLabel('What happened?').isEditable()).toBe(true);
  await hand.press(page.getByRole('main').getByRole('link', { name: 'reach a person' }));
  expect(await page.locator('#phone').innerText()).toContain('Monday to Friday 8 am to 8 pm');
  await customer.close();
});
