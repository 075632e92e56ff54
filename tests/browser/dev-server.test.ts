/** What a writer has while they write: search that follows a save, and the panel on the page. On a copy of the content. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { sharedBrowser } from './harness/chromium.ts';
import { startDevServer } from './harness/dev-server.ts';
import type { DevServer } from './harness/dev-server.ts';
import { builtFolder } from './harness/served-site.ts';

const article = 'account/change-name';
/** Words that no article has. Each try needs one of its own. */
const newWords = ['zibbleforth', 'quandlewick', 'morfengale'];

/** Around every page, so around the gallery too; parts of other components; words for machines. */
const shownElsewhere = new Set([
  'article-body/article-body.astro',
  'case-page/plain-article-link.astro',
  'channel-card/channel-state.astro',
  'contact-picker/contact-channels.astro',
  'flow-outcome/outcome-channels.astro',
  'flow-question/amount-form.astro',
  'flow-question/date-form.astro',
  'flow-question/error-summary.astro',
  'home/home-strokes.astro',
  'page-head/page-head.astro',
  'search-box/search-box.astro',
  'site-footer/site-footer.astro',
  'site-header/site-header.astro',
  'still-need-help/still-need-help.astro',
  'this-device/this-device.astro',
  'structured-data/article-structured-data.astro',
  'structured-data/structured-data.astro',
]);

let server: DevServer;

beforeAll(async () => {
  server = await startDevServer();
  // The first request waits for the index, and makes Vite prepare the packages that pages use.
  const page = await openPage(`/${article}/`);
  await panelSummary(page).waitFor({ timeout: 120_000 });
  await page.context().close();
}, 180_000);

afterAll(async () => {
  await server.close();
});

describe('the dev server', () => {
  it('finds text that was just saved in an article, in seconds', async () => {
    const before = await server.readArticle(article);
    const times: number[] = [];
    for (const word of newWords) {
      const page = await openPage(`/search/?q=${word}`);
      await page
        .locator('[data-search-page]')
        .getByText('Nothing')
        .or(page.getByRole('heading', { level: 2 }))
        .first()
        .waitFor();
      await server.saveArticle(article, `${before}\n## If your certificate says ${word}\n\nSend us the ${word} and we change the name.\n`);
      const savedAt = performance.now();
      await page
        .getByRole('link', { name: new RegExp(word, 'i') })
        .or(page.locator(`main a[href^="/${article}/"]`))
        .first()
        .waitFor();
      times.push(performance.now() - savedAt);
      await page.context().close();
    }
    await server.saveArticle(article, before);
    // About 1.2 s on a calm machine. A busy one takes longer; a whole new index would take minutes.
    expect(Math.min(...times)).toBeLessThan(10_000);
  }, 120_000);

  it('shows writers how an article is found, and why another article wins a question', async () => {
    const page = await openPage(`/${article}/`);
    await openPanel(page);
    const panel = page.getByRole('region', { name: 'For writers' });
    await panel.getByRole('heading', { name: 'How it is found' }).waitFor();
    expect(await panel.getByRole('button', { name: /^Why\? / }).count()).toBeGreaterThanOrEqual(3);

    await panel.getByLabel('A question, as a customer asks it').fill('how do I get a refund for my parcel?');
    await page.keyboard.press('Enter');
    await panel.getByText(/This article comes in place \d+/).waitFor();
    expect(await panel.getByRole('columnheader', { name: 'This article' }).count()).toBeGreaterThanOrEqual(1);
    await page.context().close();
  });

  it('follows a save in the panel, and shows what is wrong on the page with its line', async () => {
    const before = await server.readArticle(article);
    const page = await openPage(`/${article}/`);
    await openPanel(page);
    await server.saveArticle(article, `${before}\nSee <ArticleLink to="account/change-nome">this</ArticleLink>.\n`);
    const panel = page.getByRole('region', { name: 'For writers' });
    await panel.getByText('Error: link').waitFor();
    expect(await panel.getByText('account/change-nome').first().isVisible()).toBe(true);
    await server.saveArticle(article, before);
    await panel.getByText('Error: link').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('closes the panel with Escape and gives the focus back to the line that opened it', async () => {
    const page = await openPage(`/${article}/`);
    await openPanel(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('region', { name: 'For writers' }).isVisible()).toBe(false);
    expect(await panelSummary(page).getAttribute('aria-expanded')).toBe('false');
    expect(await panelSummary(page).evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.context().close();
  });

  it('has a panel that everybody can use', async () => {
    const page = await openPage(`/${article}/`);
    await openPanel(page);
    expect((await accessibilityProblems(page)).filter((problem) => problem.includes('waymark-writers-panel'))).toEqual([]);
    await page.context().close();
  });
});

describe('the gallery of components', () => {
  it.each([
    { width: 390, theme: 'light' },
    { width: 1280, theme: 'dark' },
  ])(
    'shows every state in $theme at $width px, and shuts nobody out',
    async ({ width, theme }) => {
      const page = await openPage(`/dev/components/?theme=${theme}`, width);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.locator('[data-specimen="results"] .result').first().waitFor();
      expect(await page.locator('.specimen').count()).toBeGreaterThanOrEqual(35);
      expect(await page.locator('.specimen-body:empty').count()).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(theme);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect((await accessibilityProblems(page)).filter((problem) => !problem.includes('waymark-writers-panel'))).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  it('has a specimen of every component', async () => {
    const root = join(builtFolder, '..');
    const specimens = await readdir(join(root, 'src/pages/_dev/specimens'));
    const sources = await Promise.all(specimens.map((file) => readFile(join(root, 'src/pages/_dev/specimens', file), 'utf8')));
    const components = (await readdir(join(root, 'src/ui'), { recursive: true })).filter((file) => file.endsWith('.astro'));
    expect(components.length).toBeGreaterThan(30);
    const shown = sources.join('\n');
    expect(components.filter((file) => !shown.includes(`ui/${file}'`) && !shownElsewhere.has(file))).toEqual([]);
  });
});

describe('the built site', () => {
  it('has nothing of the gallery', async () => {
    const files = await readdir(builtFolder, { recursive: true });
    expect(files.filter((file) => /^(?:dev|_dev)\b|specimen/.test(file))).toEqual([]);
    for (const file of files.filter((name) => /\.(?:js|html|css)$/.test(name)))
      expect(await readFile(join(builtFolder, file), 'utf8'), file).not.toMatch(/data-specimen|class="gallery|\.specimen\b/);
  });

  it('has nothing of the panel', async () => {
    const files = (await readdir(builtFolder, { recursive: true })).filter((file) => /\.(?:js|html|css)$/.test(file));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(await readFile(join(builtFolder, file), 'utf8')).not.toMatch(/waymark-writers-panel|__waymark/);
  });
});

async function openPage(path: string, width = 1280): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${server.origin}${path}`);
  return page;
}

function panelSummary(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('button', { name: /found first/ });
}

async function openPanel(page: Page): Promise<void> {
  await panelSummary(page).waitFor();
  if ((await panelSummary(page).getAttribute('aria-expanded')) === 'false') await panelSummary(page).click();
}
