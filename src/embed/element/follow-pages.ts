/**
 * Tells when the host's address changes, without touching its history: by the Navigation API where there is one, else by
 * the events that there are and by looking when asked. Only the path: what stands in a query is nobody's business.
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
  const watched = [
    navigation instanceof EventTarget ? { on: navigation, name: 'currententrychange' } : { on: globalThis, name: 'popstate' },
  ];
  // A single-page app sets its title after the address: the next task knows both.
  const later = (): void => {
    setTimeout(look);
  };
  for (const { on, name } of watched) on.addEventListener(name, later);
  return {
    look,
    stop() {
      for (const { on, name } of watched) on.removeEventListener(name, later);
    },
  };
}
