/** Events of the element, for whoever listens on it, on its document or on its window. */
import type { HelpEventName, HelpEvents } from './help-events.ts';

export function tellHost(host: HTMLElement, name: HelpEventName, detail: HelpEvents[HelpEventName]): void {
  host.dispatchEvent(new CustomEvent(`waymark:${name}`, { detail, bubbles: true, composed: true }));
}
