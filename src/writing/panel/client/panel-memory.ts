/** What the panel keeps over a reload of the page, such as the one after a save: whether it is open, and what was tried. */

const openKey = 'waymark-panel-open';
const triedKey = 'waymark-panel-tried';

export function isOpen(): boolean {
  return sessionStorage.getItem(openKey) === 'yes';
}

export function keepOpen(open: boolean): void {
  sessionStorage.setItem(openKey, open ? 'yes' : 'no');
}

/** The question that was tried last, in this tab. */
export function triedQuestion(): string {
  return sessionStorage.getItem(triedKey) ?? '';
}

export function keepTried(question: string): void {
  sessionStorage.setItem(triedKey, question);
}
