/**
 * Moves within the panel without adding to the browser's history: every link, form and script of the help centre's pages
 * goes through here while they stand in a frame. `history.back` of our own pages leads back in the panel.
 */
import { arriveAt, keepTrail, placeBefore, readTrail, renamePlace } from './trail.ts';

export interface PanelHistory {
  readonly canGoBack: boolean;
  /** @returns false where there is nothing to go back to */
  goBack(): boolean;
  /** @param place - from the root of the site; another origin is refused */
  goTo(place: string): void;
}

/** @param onMove - the address has changed within this page */
export function startPanelHistory(onMove: () => void): PanelHistory {
  let trail = arriveAt(readTrail(), currentPlace());
  keepTrail(trail);
  const moved = (next: readonly string[]): void => {
    trail = next;
    keepTrail(trail);
    onMove();
  };

  const panelHistory: PanelHistory = {
    get canGoBack() {
      return placeBefore(trail) !== undefined;
    },
    goBack() {
      const before = placeBefore(trail);
      if (before === undefined) return false;
      panelHistory.goTo(before);
      return true;
    },
    goTo(place) {
      const target = new URL(place, location.href);
      if (target.origin !== location.origin) return;
      // The panel's own home, whatever a breadcrumb calls home.
      if (target.pathname === '/') target.pathname = '/embed/';
      location.replace(target);
    },
  };

  // Our own pages call these two; they must neither add to the host's history nor leave by it.
  const replaceState = history.replaceState.bind(history);
  history.pushState = (state, unused, url) => {
    replaceState(state, unused, url);
    moved(arriveAt(trail, currentPlace()));
  };
  history.replaceState = (state, unused, url) => {
    replaceState(state, unused, url);
    moved(renamePlace(trail, currentPlace()));
  };
  history.back = () => {
    panelHistory.goBack();
  };
  addEventListener('hashchange', () => {
    moved(arriveAt(trail, currentPlace()));
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || event.button !== 0 || isForNewTab(event)) return;
    followLink(link, event, panelHistory);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return;
    event.preventDefault();
    const target = new URL(form.action, location.href);
    target.search = String(
      new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
    );
    panelHistory.goTo(target.href);
  });
  return panelHistory;
}

function followLink(link: HTMLAnchorElement, event: MouseEvent, panelHistory: PanelHistory): void {
  if (link.href === '' || link.hasAttribute('download') || link.target === '_blank') return;
  if (link.origin === location.origin) {
    event.preventDefault();
    panelHistory.goTo(link.href);
  } else if (/^https?:$/.test(link.protocol) && globalThis.parent !== globalThis.self) {
    // Another site has no place in the panel, and the host's page is not ours to leave.
    link.target = '_blank';
    link.rel = 'noopener';
  }
}

function isForNewTab({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

function currentPlace(): string {
  return location.pathname + location.search + location.hash;
}
