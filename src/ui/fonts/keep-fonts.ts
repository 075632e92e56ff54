/**
 * The fonts of the site on narrow screens: the first page that somebody opens there is drawn without them, since 50 kB would hold
 * it back on a slow line and a change of font would move what is being read. They are fetched once that page is quiet, and every
 * later page has them from the start (`apply-fonts.mjs`, fonts.css).
 */

const fontsKey = 'waymark:fonts';

/** Once a page, from its frame. */
export function keepFonts(): void {
  const { fonts } = document.documentElement.dataset;
  if (fonts !== undefined || navigator.connection?.saveData === true) return;
  const fetchFonts = (): void => {
    Promise.all([document.fonts.load('1em "Source Sans 3"'), document.fonts.load('700 1em "Bricolage Grotesque"')]).then(
      () => {
        try {
          localStorage.setItem(fontsKey, '1');
        } catch {
          // Blocked storage: the fallbacks stay.
        }
      },
      () => {
        // Out of reach: the next page tries again.
      },
    );
  };
  const whenQuiet = (): void => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchFonts, { timeout: 5000 });
    else setTimeout(fetchFonts, 1000);
  };
  if (document.readyState === 'complete') whenQuiet();
  else addEventListener('load', whenQuiet, { once: true });
}
