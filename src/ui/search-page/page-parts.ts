/** The parts of the search page's markup, found once. A part that is missing is a fault of the page and says so. */
import { findFlowCard } from '../flow-card/draw-flow-card.ts';
import type { FlowCard } from '../flow-card/draw-flow-card.ts';

export interface PageParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly says: HTMLElement;
  readonly count: HTMLElement;
  readonly load: HTMLElement;
  readonly loadProgress: HTMLProgressElement;
  readonly loadText: HTMLElement;
  readonly loadButton: HTMLButtonElement;
  readonly better: HTMLButtonElement;
  readonly correction: HTMLElement;
  readonly corrected: HTMLElement;
  readonly original: HTMLAnchorElement;
  readonly originalText: HTMLElement;
  readonly urgent: HTMLElement;
  readonly filter: HTMLElement;
  readonly nothing: HTMLElement;
  readonly nothingTopics: HTMLElement;
  readonly closest: HTMLElement;
  readonly declined: HTMLElement;
  readonly flow: FlowCard;
  readonly results: HTMLElement;
  readonly mentions: HTMLDetailsElement;
  readonly failed: HTMLElement;
  readonly failedText: HTMLElement;
  readonly failedAgain: HTMLButtonElement;
  readonly welcome: HTMLElement;
  readonly recent: HTMLElement;
  readonly recentList: HTMLElement;
  readonly recentClear: HTMLButtonElement;
}

/** @throws Error that names the missing part */
export function findPageParts(page: HTMLElement): PageParts {
  const find = <Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind => {
    const found = page.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`the search page has no ${selector}`);
  };
  return {
    form: find('[data-search-box]', HTMLFormElement),
    input: find('input[name="q"]', HTMLInputElement),
    says: find('[data-search-says]', HTMLElement),
    count: find('[data-count]', HTMLElement),
    load: find('[data-load]', HTMLElement),
    loadProgress: find('[data-load-progress]', HTMLProgressElement),
    loadText: find('[data-load-text]', HTMLElement),
    loadButton: find('[data-load-button]', HTMLButtonElement),
    better: find('[data-better]', HTMLButtonElement),
    correction: find('[data-correction]', HTMLElement),
    corrected: find('[data-corrected]', HTMLElement),
    original: find('[data-original]', HTMLAnchorElement),
    originalText: find('[data-original-text]', HTMLElement),
    urgent: find('[data-urgent]', HTMLElement),
    filter: find('[data-filter]', HTMLElement),
    nothing: find('[data-nothing]', HTMLElement),
    nothingTopics: find('[data-nothing-topics]', HTMLElement),
    closest: find('[data-closest]', HTMLElement),
    declined: find('[data-declined]', HTMLElement),
    flow: findFlowCard(page),
    results: find('[data-results]', HTMLElement),
    mentions: find('[data-mentions]', HTMLDetailsElement),
    failed: find('[data-failed]', HTMLElement),
    failedText: find('[data-failed-text]', HTMLElement),
    failedAgain: find('[data-failed-again]', HTMLButtonElement),
    welcome: find('[data-welcome]', HTMLElement),
    recent: find('[data-recent]', HTMLElement),
    recentList: find('[data-recent-list]', HTMLElement),
    recentClear: find('[data-recent-clear]', HTMLButtonElement),
  };
}
