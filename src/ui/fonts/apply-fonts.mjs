// @ts-check
/* The fonts from the first paint on, where this browser has them already (keep-fonts.ts). No more than this: every page waits for it. */
try {
  if (localStorage.getItem('waymark:fonts') === '1') document.documentElement.dataset['fonts'] = '';
} catch {
  // Blocked storage: the fallbacks.
}
