/**
 * Tells when the host's address changes, without touching its history: by the Navigation API where there is one, else
 * when somebody goes back or forward, and by looking when asked. Only the path: what stands in a query is nobody's business.
 */

export interface PageFollower {
  /** Looks at once: for browsers that tell nothing of `pushState`. */
  look(): void;
  stop(): void;
}

export function followPages(onPage: (path: string, title: string) => void): PageFollower {
  let last: string | undefined;
  const look = (): void => {
    if (location.pathname === last) return;
    last = location.pathname;
    onPage(last, document.title);
  };
  const navigation: unknown = Reflect.get(globalThis, 'navigation');
  const { teller, event } =
    navigation instanceof EventTarget ? { teller: navigation, event: 'currententrychange' } : { teller: globalThis, event: 'popstate' };
  // A single-page app sets its title after the address: the next task knows both.
  const later = (): void => {
    setTimeout(look);
  };
  teller.addEventListener(event, later);
  return {
    look,
    stop() {
      teller.removeEventListener(event, later);
    },
  };
}
