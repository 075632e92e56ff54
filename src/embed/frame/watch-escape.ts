/** Escape in the panel: closes what is open on the page first, the panel after it. */

export function watchEscape(onEscape: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    // The browser closes these by itself.
    if (document.querySelector('dialog[open], :popover-open') !== null) return;
    onEscape();
  });
}
