/**
 * The reader's text size, in steps over what the browser says: kept on this device, for all pages. The page's root has
 * it as an attribute, and everything that is measured in rem follows. `apply-text-size.mjs` sets it before the first paint.
 */

export const textSizeKey = 'waymark:text-size';

/** Step 0 is the browser's own size. What each step means is in text-size.css. */
export const textSizeNames = ['Normal', 'Large', 'Larger', 'Largest'] as const;

/** @returns a step that exists; 0 for anything else that storage may hold */
export function parseTextSize(text: string | null | undefined): number {
  const step = text === null || text === undefined || !/^\d$/.test(text) ? 0 : Number(text);
  return step < textSizeNames.length ? step : 0;
}
