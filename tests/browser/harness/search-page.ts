/** The search page as a visitor uses it: types a question, presses Enter, reads the list. */
import type { Page } from 'playwright-core';
import type { VisitorPage } from './chromium.ts';

export type ShownLevel = 'words' | 'meaning';

export interface ShownResult {
  readonly article: string;
  readonly title: string;
  readonly sentence: string;
}

/** Types into the box of the page that is open, and asks. */
export async function askOnPage({ page }: Pick<VisitorPage, 'page'>, question: string): Promise<void> {
  const box = page.getByRole('searchbox').or(page.getByRole('combobox')).first();
  await box.fill(question);
  await box.press('Enter');
}

/** Waits until the list shows an answer to this question by words or by meaning, and reads it. */
export async function shownResults(page: Page, question: string, level: ShownLevel, timeoutMs = 30_000): Promise<readonly ShownResult[]> {
  await page.waitForFunction(
    ([asked, wanted]) => {
      const list = document.querySelector<HTMLElement>('[data-results]');
      const isDone = wanted === 'words' || document.querySelector('[data-search-page]')?.hasAttribute('aria-busy') === false;
      return new URL(location.href).searchParams.get('q') === asked && list?.dataset['level'] === wanted && isDone;
    },
    [question.trim(), level] as const,
    { timeout: timeoutMs },
  );
  return page.locator('[data-results] > li').evaluateAll((rows) =>
    rows.map((row) => ({
      article: row instanceof HTMLElement ? (row.dataset['article'] ?? '') : '',
      title: row.querySelector('.result-title')?.textContent ?? '',
      sentence: row.querySelector('.result-sentence, .answer-sentence')?.textContent ?? '',
    })),
  );
}
