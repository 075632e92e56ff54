// @ts-check
/* The text size that was chosen on this device, before the first paint: later, everything would jump. No more than this: every page waits for it. */
try {
  const step = localStorage.getItem('waymark:text-size') ?? '';
  if (/^[1-3]$/.test(step)) document.documentElement.dataset['textSize'] = step;
} catch {
  // Blocked storage: the browser's own size.
}
