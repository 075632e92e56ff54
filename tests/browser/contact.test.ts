/** The contact page as people use it: at noon, at night, on Christmas Day, by keyboard, on a phone, with a case in hand, without script. */
import { describe, expect, test } from 'vitest';
import { emptyCaseDraft } from '../../src/cases/case-draft.ts';
import type { CaseDraft } from '../../src/cases/case-draft.ts';
import { accessibilityProblems } from './harness/accessibility.ts';
import { newPage } from './harness/chromium.ts';
import type { PageOptions, VisitorPage } from './harness/chromium.ts';

const tuesdayNoon = '2026-11-24T12:00:00Z';
const refund: CaseDraft = {
  ...emptyCaseDraft,
  reason: 'Refund not received',
  topic: 'returns',
  channels: ['email', 'chat'],
  facts: [{ label: 'Card', value: '4111 1111 1111 1111' }],
  tried: ['Where is my refund?'],
  evidence: [{ what: 'Proof of posting', ready: true }],
  wish: 'Look for the refund.',
};

async function openContact(
  options: PageOptions & { readonly at?: string; readonly path?: string; readonly storage?: Readonly<Record<string, unknown>> } = {},
): Promise<VisitorPage> {
  const visitor = await newPage(options);
  if (options.scripts !== false) {
    await visitor.page.clock.setFixedTime(new Date(options.at ?? tuesdayNoon));
    await visitor.page.addInitScript((entries) => {
      for (const [key, value] of Object.entries(entries))
        if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, JSON.stringify(value));
    }, options.storage ?? {});
  }
  await visitor.page.goto(`${visitor.origin}${options.path ?? '/contact/'}`, { waitUntil: 'networkidle' });
  return visitor;
}

const bestCard = ({ page }: VisitorPage) => page.locator('[data-contact-best] [data-channel]');
const best = async (visitor: VisitorPage): Promise<string | null> => bestCard(visitor).getAttribute('data-channel');
const stateOf = async ({ page }: VisitorPage, channel: string): Promise<string> =>
  (await page.locator(`#${channel} [data-channel-state]`).innerText()).replace(/\s+/g, ' ').trim();

describe('what is open', () => {
  test.each([
    ['on a Tuesday at noon', '2026-11-24T12:00:00Z', 'Open now, until 8 pm', 'Open now, until 10 pm'],
    ['on a Saturday evening', '2026-11-28T18:00:00Z', 'Closed now, opens on Monday at 8 am', 'Open now, until 10 pm'],
    ['on Christmas Day', '2026-12-25T12:00:00Z', 'Closed now, for Christmas Day, opens on Monday at 10 am', 'Open now, until 10 pm'],
    ['on a summer morning before eight', '2026-07-01T06:30:00Z', 'Closed now, opens today at 8 am', 'Closed now, opens today at 8 am'],
  ])('%s', async (_when, at, phone, chat) => {
    const visitor = await openContact({ at });
    // The machine of the tests may be in any time zone: where its clock differs, that is said after the hour in London.
    const inLondon = (words: string): string => words.replace(/ \(London time\).*$/, '');

    expect(inLondon(await stateOf(visitor, 'phone'))).toBe(phone);
    expect(inLondon(await stateOf(visitor, 'chat'))).toBe(chat);
    expect(await stateOf(visitor, 'security-line')).toBe('Open now, day and night');
    await visitor.close();
  });

  test('is told again when the hour has come', async () => {
    const visitor = await newPage();
    await visitor.page.clock.install({ time: new Date('2026-11-24T19:58:00Z') });
    await visitor.page.goto(`${visitor.origin}/contact/`, { waitUntil: 'networkidle' });
    expect(await stateOf(visitor, 'phone')).toContain('Open now');

    await visitor.page.clock.runFor(180_000);

    expect(await stateOf(visitor, 'phone')).toContain('Closed now');
    await visitor.close();
  });
});

describe('the picker', () => {
  test('puts the security line first for a danger, by keyboard alone, and keeps the choice out of the address', async () => {
    const visitor = await openContact();
    const { page } = visitor;
    expect(await best(visitor)).toBe('chat');

    await page.locator('[data-picker] select').focus();
    await page.keyboard.type('Returns');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');

    expect(await best(visitor)).toBe('security-line');
    expect(await page.locator('[data-contact-others] #shop').count()).toBe(0);
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
    await page.locator('[data-contact-says]', { hasText: 'Best for you: Security line.' }).waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await best(visitor)).toBe('security-line');
    await visitor.close();
  });

  test('offers nobody what they cannot use, says why, and remembers that only when asked, until told to forget', async () => {
    const visitor = await openContact();
    const { page } = visitor;
    await page.getByText('I cannot call, write or sign in').click();
    await page.getByLabel('I cannot hear on the phone').check();

    expect(await page.locator('[data-contact-others] #phone, [data-contact-best] #phone').count()).toBe(0);
    await page.getByText('Not offered here, and why').click();
    expect(await page.locator('[data-contact-left-out]').innerText()).toContain('Phone: You said that you cannot hear on the phone.');
    expect(await page.evaluate(() => localStorage.getItem('waymark:needs'))).toBeNull();

    await page.getByLabel('Remember this on this device').check();
    const later = await newPage({ sameVisitorAs: visitor });
    await later.page.goto(`${later.origin}/contact/`, { waitUntil: 'networkidle' });
    expect(await later.page.locator('[data-contact-others] #phone').count()).toBe(0);

    await later.page.getByRole('button', { name: 'Forget it' }).click();
    expect(await later.page.locator('[data-contact-others] #phone').count()).toBe(1);
    expect(await later.page.evaluate(() => localStorage.getItem('waymark:needs'))).toBeNull();
    expect(visitor.errors).toEqual([]);
    await visitor.close();
  });

  test('shows the channel of a link first, also one that is not offered to everybody', async () => {
    const visitor = await openContact({ path: '/contact/#bsl' });

    expect(await best(visitor)).toBe('bsl');
    expect(await bestCard(visitor).getByRole('link', { name: 'Call in BSL' }).isVisible()).toBe(true);
    await visitor.close();
  });
});

describe('what is brought along', () => {
  const storage = { 'waymark:case-draft': refund, 'waymark:question': { question: 'where is my money', path: null, anchor: null } };

  test('is shown, goes into the mail without the card number, and to the case page', async () => {
    const visitor = await openContact({ storage });
    const carried = await visitor.page.locator('[data-carried]').innerText();
    const mail = await visitor.page.locator('#email [data-channel-press]').getAttribute('href');
    const body = new URLSearchParams((mail ?? '').split('?')[1]).get('body') ?? '';

    expect(carried).toContain('where is my money');
    expect(carried).toContain('Refund not received');
    expect(await best(visitor)).toBe('email');
    expect(await visitor.page.locator('[data-picker] select').inputValue()).toBe('returns');
    expect(body).toContain('My question: where is my money');
    expect(body).toContain('- Proof of posting');
    expect(body).toContain('card ending 1111');
    expect(body).not.toContain('4111 1111');
    expect(await visitor.page.locator('#form [data-channel-press]').getAttribute('href')).toBe('/case/');
    await visitor.close();
  });

  test('is gone from the page, the tab and the mail once it is removed', async () => {
    const visitor = await openContact({ storage });
    await visitor.page.getByRole('button', { name: 'Remove it' }).click();

    expect(await visitor.page.locator('[data-carried]').isVisible()).toBe(false);
    expect(await visitor.page.locator(':focus').innerText()).toBe('Removed. Nothing goes along.');
    expect(await visitor.page.evaluate(() => sessionStorage.getItem('waymark:case-draft'))).toBeNull();
    expect(await visitor.page.locator('#email [data-channel-press]').getAttribute('href')).toBe('mailto:help@brindle.example');
    await visitor.close();
  });

  test('is copied for a chat', async () => {
    const visitor = await openContact({ storage });
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitor.page.getByRole('button', { name: 'Copy your summary' }).click();
    await visitor.page.locator('#chat [role=status]', { hasText: 'Copied.' }).waitFor();

    expect(await visitor.page.evaluate(() => navigator.clipboard.readText())).toContain('Refund not received');
    await visitor.close();
  });
});

describe('without script', () => {
  test('every channel is there in its group, with hours in words, and nothing that could do nothing', async () => {
    const visitor = await openContact({ scripts: false });
    const { page } = visitor;

    expect(await page.locator('[data-contact-groups] h2').allInnerTexts()).toEqual([
      'Talk to somebody',
      'Write to us',
      'Others who can help',
    ]);
    expect(await page.locator('#phone').innerText()).toContain('Monday to Friday 8 am to 8 pm, Saturday 9 am to 5 pm (London time)');
    expect(await page.locator('#phone a[href^="tel:"]').isVisible()).toBe(true);
    expect(await page.locator('[data-picker]').isVisible()).toBe(false);
    expect(await page.locator('#post button').isVisible()).toBe(false);
    await visitor.close();
  });
});

describe.each([
  { width: 390, colourScheme: 'light' },
  { width: 1280, colourScheme: 'dark' },
] as const)('at $width px in $colourScheme', ({ width, colourScheme }) => {
  test('the page with a case and an opened picker shuts nobody out, and does not scroll sideways', async () => {
    const visitor = await openContact({
      width,
      colourScheme,
      reducedMotion: true,
      storage: { 'waymark:case-draft': { ...refund, urgent: true } },
    });
    const { page } = visitor;
    await page.getByText('I cannot call, write or sign in').click();
    await page.getByLabel('I cannot speak on the phone').check();
    await page.getByLabel('Remember this on this device').check();
    await page.getByText('Not offered here, and why').click();

    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await visitor.close();
  });
});

test('at 320 px, the longest number does not push the page sideways', async () => {
  const visitor = await openContact({ width: 320, path: '/contact/#security-relay' });

  expect(await best(visitor)).toBe('security-relay');
  expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await visitor.close();
});

test('at 320 px, the largest text does not push the page sideways', async () => {
  const visitor = await openContact({ width: 320 });
  await visitor.page.evaluate(() => {
    localStorage.setItem('waymark:text-size', '3');
  });
  await visitor.page.reload({ waitUntil: 'networkidle' });

  expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await visitor.close();
});
