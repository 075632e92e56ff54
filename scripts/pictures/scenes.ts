/** What the pictures of docs/images show, and how a customer gets there: one after the other, with what they told so far. */
import type { Page } from 'playwright-core';
import { shownResults } from '../../tests/browser/harness/search-page.ts';

export interface Places {
  /** Of the help centre and of the example shop, without a slash at the end. */
  readonly help: string;
  readonly shop: string;
}

export interface Scene {
  /** Of the file: "home" is kept as `home-390-dark.png`. */
  readonly name: string;
  /** Brings the page to what the picture shows. */
  readonly reach: (page: Page, places: Places) => Promise<void>;
}

/** A Wednesday on which everything is open, so that the days in the pictures stay what they are. */
export const timeOfPictures = new Date('2026-11-25T12:00:00Z');

const asked = 'they took the money twice';
const dispute = '/flows/open-a-dispute/#/what-went-wrong=damaged/goods-on=2026-11-02';

export const scenes: readonly Scene[] = [
  { name: 'home', reach: (page, { help }) => open(page, `${help}/`) },
  { name: 'article', reach: (page, { help }) => open(page, `${help}/billing/charged-twice/`) },
  { name: 'flow-question', reach: (page, { help }) => open(page, `${help}${dispute}`) },
  {
    name: 'flow-outcome',
    async reach(page, { help }) {
      await open(page, `${help}${dispute}/shop-says=refused/damaged`);
      await page.getByRole('checkbox', { name: 'Photos of the whole item' }).check();
      await scrollTo(page, `.flow-part:not([hidden]) ${isPhone(page) ? '.flow-deadlines' : '.flow-outcome-kind'}`);
    },
  },
  {
    name: 'contact',
    async reach(page, { help }) {
      await open(page, `${help}${dispute}/shop-says=refused/damaged`);
      await page.getByRole('checkbox', { name: 'Photos of the whole item' }).check();
      await page.locator('.flow-person').getByRole('link', { name: 'Talk to a person' }).click();
      await page.waitForURL('**/contact/**');
      await page.waitForLoadState('networkidle');
      await page.locator('[data-contact-best] [data-channel]').waitFor();
      if (isPhone(page)) await scrollTo(page, '[data-picker]');
    },
  },
  {
    name: 'case',
    async reach(page, { help }) {
      await open(page, `${help}/case/`);
      await page.waitForSelector('[data-case-page][data-live]');
      await page.getByLabel('What happened?').fill('The kettle came with a cracked lid. The shop says that I dropped it.');
      await page.getByLabel('Order number').fill('48213');
      await page.locator('[data-case-saved]').getByText('Kept on this device').waitFor();
      await page.locator(':focus').blur();
      if (isPhone(page)) await scrollTo(page, '[data-case-sheet-section]');
    },
  },
  // After the case: what is asked in search goes along to a person.
  {
    name: 'search',
    async reach(page, { help }) {
      await open(page, `${help}/search/?q=${encodeURIComponent(asked).replaceAll('%20', '+')}`);
      await shownResults(page, asked, 'meaning');
    },
  },
  {
    name: 'panel',
    async reach(page, { shop }) {
      await open(page, `${shop}/orders`);
      await page.getByRole('button', { name: 'Ask a question' }).click();
      const panel = page.frameLocator('iframe');
      await panel.getByRole('heading').first().waitFor();
      await page.waitForLoadState('networkidle');
    },
  },
];

function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 600;
}

async function open(page: Page, address: string): Promise<void> {
  // An address that differs in its fragment alone would load nothing.
  if (new URL(address).pathname === new URL(page.url()).pathname) await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'networkidle' });
}

async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((part) => {
    part.scrollIntoView({ block: 'start' });
    scrollBy({ top: -4 });
  });
  // What the pointer last pressed has scrolled away from it.
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
}
