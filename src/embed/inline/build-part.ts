/** One element of a shadow root: a tag, its part for `::part()`, its words. Text is text: nothing of an answer is read as HTML. */

export function buildPart<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  part: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.part.add(part);
  element.append(...content);
  return element;
}

/**
 * A link that the host may follow in its own way: `waymark:follow` is told first, and where the host prevents it, nothing opens.
 * @param part - its part for `::part()`
 */
export function buildLink(part: string, words: string, address: string): HTMLAnchorElement {
  const link = buildPart('a', part, words);
  link.href = address;
  link.addEventListener('click', (event) => {
    const { origin, pathname, search, hash } = new URL(address);
    const detail: FollowDetail = { url: address, path: `${pathname}${search}${hash}`, origin };
    if (!link.dispatchEvent(new CustomEvent('waymark:follow', { detail, bubbles: true, composed: true, cancelable: true })))
      event.preventDefault();
  });
  return link;
}

/** What `waymark:follow` tells. */
export interface FollowDetail {
  /** The whole address. */
  readonly url: string;
  /** From the root of the help centre, query and heading included: "/billing/payment-failed/#pay-now". For `openArticle` of `<waymark-help>`. */
  readonly path: string;
  readonly origin: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'waymark:follow': CustomEvent<FollowDetail>;
  }
}
