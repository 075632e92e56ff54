/**
 * How a customer works a page: with a finger, a mouse, or the keyboard alone. A story is told once and walked with each.
 * The keyboard's hand also watches: whatever Tab comes to has to be seen, and the cursor must never be lost.
 */
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  /** A link or a button. */
  readonly press: (target: Locator) => Promise<void>;
  /** Into an empty field, or after what stands in it. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  readonly tick: (box: Locator) => Promise<void>;
}

export function finger(page: Page): Hand {
  return pointer(page, (target) => target.tap());
}

export function mouse(page: Page): Hand {
  return pointer(page, (target) => target.click());
}

function pointer(page: Page, press: Hand['press']): Hand {
  return {
    press,
    async write(field, text) {
      await press(field);
      await page.keyboard.type(text);
    },
    tick: press,
  };
}

export function keyboard(page: Page): Hand {
  return {
    async press(target) {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    async write(field, text) {
      await tabTo(page, field);
      await page.keyboard.type(text);
    },
    async tick(box) {
      await tabTo(page, box);
      await page.keyboard.press('Space');
    },
  };
}

/** More Tabs than any page here has places for: the target cannot be reached. */
const mostTabs = 90;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses <= mostTabs; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    expect(await focusProblem(page)).toBeNull();
  }
  throw new Error(`${String(target)} is not among the ${mostTabs} places that Tab comes to next`);
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** @returns why a customer at the keyboard could not tell where they are; null when they can, or when Tab left the page */
function focusProblem(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement) return null;
    const name = `${element.tagName} "${element.textContent.trim().slice(0, 40)}"`;
    const box = element.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
      return `${name} has the cursor off the screen`;
    const hasOutline = (one: Element): boolean => {
      const style = getComputedStyle(one);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    };
    // A field may show it on the frame around itself.
    const shown = [element, element.parentElement, element.parentElement?.parentElement].some(
      (one) => one instanceof Element && hasOutline(one),
    );
    if (!shown) return `${name} does not show that it has the cursor`;
    const [x, y] = [
      (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
      (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
    ];
    const top = document.elementFromPoint(x, y);
    const isCovered = top === null || !(element.contains(top) || top.contains(element) || top.closest('label')?.contains(element) === true);
    return isCovered ? `${name} has the cursor and is covered by ${top?.tagName ?? 'nothing'} "${top?.className ?? ''}"` : null;
  });
}
