/** Fetches a script for some elements of the page once one of them is about to be seen: below a fold, in an answer, or never. */
export function loadWhenShown(selector: string, load: () => Promise<unknown>): void {
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      // Without a network the hours in words and the links are there all the same.
      load().catch(() => undefined);
    },
    // Half a screen ahead: whoever scrolls there finds it done.
    { rootMargin: '50%' },
  );
  for (const element of document.querySelectorAll(selector)) seen.observe(element);
}
