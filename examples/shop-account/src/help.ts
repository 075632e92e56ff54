/**
 * This shop's hand on the help centre: the panel, and the headless package for what the shop draws itself.
 * In a project of yours: copy v1.d.ts, headless.js and headless.d.ts, which your help centre serves under /embed/.
 */
import { build } from './build.ts';
import { createWaymark } from '../../../src/embed/entries/headless.ts';
import type { QueuedCall } from '../../../src/embed/element/waymark-global.ts';

/** Nothing is fetched before it is first asked. */
export const help = createWaymark({ origin: import.meta.env.HELP_ORIGIN });

/** Calls the panel; where its script is not there yet, as soon as it is. */
export function tellPanel(...call: QueuedCall): void {
  (globalThis.Waymark ??= []).push(call);
}

/** A link into the help centre that makes a call where there is a panel. */
export function helpLink(text: string, path: string, ...call: QueuedCall): HTMLElement {
  const link = build('a', { class: 'shop-button', href: help.url(path) }, text);
  link.addEventListener('click', (event) => {
    if (!hasPanel()) return;
    event.preventDefault();
    tellPanel(...call);
  });
  return link;
}

/** All other links to the help centre open in the panel. While its script is not there they are links like any other. */
export function openHelpInPanel(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.origin !== help.origin || event.defaultPrevented || isForNewTab(event) || !hasPanel()) return;
    event.preventDefault();
    tellPanel('openArticle', link.pathname + link.search + link.hash);
  });
  // The same for links that lie within <waymark-answer> and <waymark-deflect>.
  document.addEventListener('waymark:follow', (event) => {
    if (!hasPanel()) return;
    event.preventDefault();
    tellPanel('openArticle', event.detail.path);
  });
}

function hasPanel(): boolean {
  return customElements.get('waymark-help') !== undefined;
}

export function isForNewTab({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
