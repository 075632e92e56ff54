/** Puts the focus into the page of a panel that has just come into view. */

/** @param where - `question`: the box for a question, where the page has one; `page`: its beginning */
export function focusPage(where: 'question' | 'page' | 'none'): void {
  if (where === 'none') return;
  const box = where === 'question' ? document.querySelector<HTMLElement>('main input[name="q"]') : null;
  // A list of earlier questions would cover what the host's page makes likely.
  if (box) box.dataset['quiet'] = '';
  (box ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
  if (box) delete box.dataset['quiet'];
}
