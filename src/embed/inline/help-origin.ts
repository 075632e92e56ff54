/** Which help centre an element asks: the one that its `origin` names, else the one that its script came from. */

/** @returns without a slash at the end; undefined where the attribute is no web address */
export function helpOrigin(element: Element): string | undefined {
  const named = element.getAttribute('origin');
  const address = named ?? import.meta.url;
  if (!URL.canParse(address)) return undefined;
  const { origin, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/** The help centre's own page of results. */
export function searchAddress(origin: string, question: string): string {
  return `${origin}/search/?q=${encodeURIComponent(question)}`;
}
