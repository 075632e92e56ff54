/** The case page in a real browser: written once, guarded, taken along, and open to everybody. Handing over: `case-hand-over.test.ts`. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { keptByPage, openCasePage, refundDraft } from './harness/case-page.ts';
import { newPage } from './harness/chromium.ts';
import type { VisitorPage } from './harness/chromium.ts';

let visitor: VisitorPage;
afterEach(async () => {
  expect(visitor.errors.filter((error) => !error.includes('Failed to load resource') && !error.includes('blocked by CORS'))).toEqual([]);
  await visitor.close();
});

const sheetText = (): Promise<string> => visitor.page.locator('[data-case-sheet]').innerText();
const passOn = (way: string): Promise<void> => visitor.page.getByRole('button', { name: way }).click();

describe('writing', () => {
  test('what a flow has learned stands in the form, and nothing of it in the address', async () => {
    visitor = await newPage();
    await openCasePage(visitor, refundDraft);
    const { page } = visitor;

    expect(await page.getByLabel('What is it about?').inputValue()).toBe('Refund not received');
    expect(await page.getByLabel('What happened?').inputValue()).toBe('I sent the boots back, where is my money');
    expect(await page.getByLabel('Returned on').inputValue()).toBe('4 November 2026');
    expect(await page.getByLabel('Amount').inputValue()).toBe('£89.99');
    expect(await page.getByLabel('Proof of posting').isChecked()).toBe(true);
    expect(await page.getByLabel('The message of the shop').isChecked()).toBe(false);
    expect(await page.getByLabel('When it happened').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toMatch(/^#HC-\w{4}-\w{4}$/);
  });

  test('the question of search begins a case', async () => {
    visitor = await newPage();
    await visitor.page.goto(`${visitor.origin}/search/?q=where+is+my+refund`);
    await visitor.page.waitForFunction(() => sessionStorage.getItem('waymark:question') !== null);
    await openCasePage(visitor);

    expect(await visitor.page.getByLabel('What happened?').inputValue()).toBe('where is my refund');
  });

  test('a later question takes the place of one that nobody added to, and is brought along beside a case that is written', async () => {
    visitor = await newPage();
    const { page, origin } = visitor;
    const ask = async (question: string): Promise<void> => {
      await page.goto(`${origin}/glossary/`);
      await page.evaluate((asked) => {
        sessionStorage.setItem('waymark:question', JSON.stringify({ question: asked, path: null, anchor: null }));
      }, question);
    };
    const happened = page.getByLabel('What happened?');
    await ask('where is my refund');
    await openCasePage(visitor);
    await ask('how do I change my number');
    await openCasePage(visitor);
    expect(await happened.inputValue()).toBe('how do I change my number');

    await happened.fill('I changed phones on 3 November.');
    await ask('the shop went bust');
    await openCasePage(visitor);
    expect(await happened.inputValue()).toBe('I changed phones on 3 November.');

    await page.goto(`${origin}/contact/`, { waitUntil: 'networkidle' });
    await page.getByText('Change it or add to it').click();
    await page.waitForSelector('[data-case-page][data-live]');
    expect(await happened.inputValue()).toBe('the shop went bust');
    expect(await page.locator('[data-case-list] a').allInnerTexts()).toEqual(['the shop went bust', 'I changed phones on 3 November.']);
  });

  test('what is written shows in the sheet at once, and is there after a reload', async () => {
    visitor = await newPage();
    await openCasePage(visitor, refundDraft);
    const { page } = visitor;
    await page.getByLabel('Order number').fill('1048576');
    await page.getByLabel('The message of the shop').check();
    await page.getByLabel('What do you ask for?').fill('My refund, or a date for it.');
    expect(await sheetText()).toContain('1048576');
    expect(await sheetText()).toMatch(/The message of the shop[\s\S]*My refund, or a date for it\./);
    await page.getByText('Kept on this device', { exact: true }).waitFor();

    await page.reload();
    await page.waitForSelector('[data-live]');
    expect(await page.getByLabel('Order number').inputValue()).toBe('1048576');
    expect(await page.getByLabel('The message of the shop').isChecked()).toBe(true);
    expect(await sheetText()).toContain('My refund, or a date for it.');
  });

  test('a blank page keeps nothing and lists nothing', async () => {
    visitor = await newPage();
    await openCasePage(visitor);

    expect(await visitor.page.evaluate(() => localStorage.getItem('waymark:cases'))).toBeNull();
    expect(await visitor.page.getByRole('heading', { name: 'Cases on this device' }).isVisible()).toBe(false);
  });

  test('a form that lacks something says what, takes the cursor there, and loses nothing', async () => {
    visitor = await newPage();
    await openCasePage(visitor, { ...refundDraft, reason: '', question: null });
    const { page } = visitor;
    await passOn('By email');

    const summary = page.getByRole('group', { name: 'Please look at this again' });
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('What is it about?').getAttribute('aria-invalid')).toBe('true');
    await summary.getByRole('link', { name: 'Say what happened' }).click();
    expect(await page.getByLabel('What happened?').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('The refund is missing.');
    expect(await page.getByLabel('What happened?').getAttribute('aria-invalid')).toBeNull();
    expect(await page.getByLabel('Amount').inputValue()).toBe('£89.99');
  });
});

describe('the guard', () => {
  beforeEach(async () => {
    visitor = await newPage();
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openCasePage(visitor, refundDraft);
    await visitor.page.evaluate(() => navigator.clipboard.writeText('Paid with 4111 1111 1111 1111, cvv 123. '));
    await visitor.page.getByLabel('What happened?').focus();
    await visitor.page.keyboard.press('ControlOrMeta+ArrowUp');
    await visitor.page.keyboard.press('ControlOrMeta+v');
  });

  const notice = (): Promise<string> => visitor.page.locator('#case-happened + .guard-frame [role="status"]').innerText();
  const inField = (name: string) => visitor.page.locator('#case-happened + .guard-frame').getByRole('button', { name });

  test('says what was pasted, and keeps it out of sheet, storage and address', async () => {
    const { page } = visitor;
    await inField('Hide it').waitFor();
    expect(await notice()).toMatch(/^This looks like a full card number and the security code of a card\..*not saved or sent/);
    expect(await sheetText()).toContain('Paid with [card ending 1111], cvv [security code hidden].');
    await page.waitForFunction(() => localStorage.getItem('waymark:cases')?.includes('[card ending') === true);
    const kept = await keptByPage(page);
    expect(kept).toContain('[card ending 1111]');
    expect(kept).not.toMatch(/4111|cvv 123/);
  });

  test('lets nothing go while it stands there, hides it with one press, and brings it back with another', async () => {
    const { page } = visitor;
    await passOn('By email');
    expect(await page.getByRole('link', { name: 'Hide what must not be sent in “What happened?”' }).isVisible()).toBe(true);
    expect(await page.locator('[data-case-page]').getAttribute('data-state')).toBe('draft');

    await inField('Hide it').click();
    expect(await page.getByLabel('What happened?').inputValue()).toContain(
      'Paid with [card ending 1111], cvv [security code hidden]. I sent',
    );
    expect(await notice()).toContain('Hidden');
    await inField('Undo').click();
    expect(await page.getByLabel('What happened?').inputValue()).toContain('Paid with 4111 1111 1111 1111, cvv 123. I sent');
    await inField('Hide it').click();
    await passOn('By email');
    expect(await page.locator('[data-case-page]').getAttribute('data-state')).toBe('handed-over');
    expect(await keptByPage(page)).not.toContain('4111 1111');
  });
});

describe('taking it along', () => {
  test('copy, print, download and mail give the same text', async () => {
    visitor = await newPage();
    const { page, context } = visitor;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = '';
      };
    });
    await openCasePage(visitor, refundDraft);
    await page.getByLabel('Order number').fill('1048576');

    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^Refund not received\n\nCase: HC-\w{4}-\w{4}\nWritten on: .*\nOrder number: 1048576\nReturned on: 4 November 2026\nAmount: £89\.99\n\nWhat happened\n/,
    );

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^case-HC-\w{4}-\w{4}\.txt$/);
    expect(await readFile(await file.path(), 'utf8')).toBe(`${copied}\n`);

    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.locator('html').getAttribute('data-printed')).toBe('');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-case-sheet]').isVisible()).toBe(true);
    expect(await page.locator('[data-case-form]').isVisible()).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });

    const mail = page.getByRole('link', { name: 'Email it' }).first();
    await mail.click();
    await page.getByText('Your email program opens').waitFor();
    const href = new URL((await mail.getAttribute('href')) ?? '');
    expect(href.protocol).toBe('mailto:');
    expect(href.pathname).toBe('help@brindle.example');
    expect(href.searchParams.get('body')?.replaceAll('\r', '')).toBe(copied);
    expect(href.searchParams.get('subject')).toMatch(/^Refund not received \(HC-/);
  });

  test('the page around the help centre hears that it was taken, and nothing of what it says', async () => {
    visitor = await newPage();
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openCasePage(visitor, refundDraft);
    const heard = visitor.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('waymark:case', (event) => resolve(event instanceof CustomEvent ? event.detail : undefined));
        }),
    );
    await visitor.page.getByRole('button', { name: 'Copy' }).click();
    expect(await heard).toEqual({ action: 'copied', topic: 'returns' });
  });
});

describe('for everybody', () => {
  test('the keyboard alone writes a case, hides a card number and passes the case on', async () => {
    visitor = await newPage();
    await openCasePage(visitor);
    const { page } = visitor;
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : element;
          return label?.textContent.trim() ?? '';
        });
        if (focused.startsWith(name)) return;
      }
      throw new Error(`the Tab key never came to "${name}"`);
    };
    await tabTo('What is it about?');
    await page.keyboard.type('A fee');
    await tabTo('What happened?');
    await page.keyboard.type('It was taken from 4111 1111 1111 1111');
    await page.locator('#case-happened + .guard-frame button').first().waitFor();
    await tabTo('Hide it');
    await page.keyboard.press('Enter');
    await tabTo('Photos');
    await page.keyboard.press('Space');
    await tabTo('In chat');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('A fee');
    expect(await sheetText()).toMatch(/\[card ending 1111\][\s\S]*Photos/);
  });

  test.each([
    { width: 390, colourScheme: 'light' },
    { width: 1280, colourScheme: 'dark' },
  ] as const)('shuts nobody out in any state, at $width px in $colourScheme', async ({ width, colourScheme }) => {
    visitor = await newPage({ width, colourScheme, reducedMotion: true });
    await openCasePage(visitor, { ...refundDraft, urgent: true });
    const { page } = visitor;
    await page.getByLabel('What happened?').fill('Paid with 4111 1111 1111 1111');
    await page.locator('#case-happened').blur();
    await page.getByLabel('What is it about?').fill('');
    await passOn('By letter');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('#case-happened + .guard-frame').getByRole('button', { name: 'Hide it' }).click();
    await page.getByLabel('What is it about?').fill('Refund');
    await passOn('By letter');
    await page.getByRole('button', { name: 'Forget all' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('nothing is wider than a phone of 320 px, in any state', async () => {
    visitor = await newPage({ width: 320 });
    await openCasePage(visitor, refundDraft);
    const { page } = visitor;
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.getByLabel('What happened?').fill(`Paid with 4111 1111 1111 1111 ${'w'.repeat(90)}`);
    await page.locator('#case-happened').blur();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.locator('#case-happened + .guard-frame').getByRole('button', { name: 'Hide it' }).click();
    await passOn('By email');
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test('without script there is a form for paper, an email address and the way to a person', async () => {
    visitor = await newPage({ scripts: false });
    const { page, origin } = visitor;
    await page.goto(`${origin}/case/`);
    expect(await page.getByLabel('What happened?').isVisible()).toBe(true);
    expect(await page.locator('main').getByRole('link', { name: 'help@brindle.example' }).getAttribute('href')).toBe(
      'mailto:help@brindle.example',
    );
    expect(await page.locator('main').getByRole('link', { name: 'reach a person' }).getAttribute('href')).toBe('/contact/');
    expect(await page.locator('main').getByRole('button').count()).toBe(0);

    await page.getByLabel('Amount').fill('£30');
    await page.getByLabel('Amount').press('Enter');
    expect(page.url()).toBe(`${origin}/case/`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('What happened?').isVisible()).toBe(true);
    expect(await page.getByText('Send it by email to help@brindle.example').isVisible()).toBe(true);
  });
});
