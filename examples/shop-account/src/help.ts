/** This shop's hand on the help centre: the panel of the page, and the headless package for what the shop draws itself. */
import { createWaymark } from '../../../src/embed/entries/headless.ts';
import type { WaymarkHelpElement } from '../../../src/embed/element/help-methods.ts';

/** Where the help centre is; set when the example is built. */
const helpOrigin: string = import.meta.env.HELP_ORIGIN;

/** In a shop of its own this is imported from the headless.js that the help centre serves under /embed/. */
export const help = createWaymark({ origin: helpOrigin });

/** The panel at the foot of every page. */
export function panelElement(): WaymarkHelpElement {
  const element = document.querySelector('waymark-help:not([mode=inline])');
  if (!isDefined(element)) throw new Error('index.html has no <waymark-help>');
  return element;
}

/** Where the script of the help centre has not come, its page opens in the place of the panel. */
export function openPanel(open: (panel: WaymarkHelpElement) => void): void {
  if (customElements.get('waymark-help') === undefined) location.assign(help.url('/'));
  else open(panelElement());
}

function isDefined(element: Element | null): element is WaymarkHelpElement {
  return element !== null;
}
