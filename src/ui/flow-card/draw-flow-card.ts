/** Fills the card of a guided flow above the results, or takes it away. Asks nothing. */
import type { FlowResult } from '../../search/answer.ts';

export interface FlowCard {
  /** For the keyboard: the way on from the search box. */
  readonly link: HTMLAnchorElement;
  readonly isShown: () => boolean;
  draw(flow: FlowResult | null): void;
}

/** @throws Error when the page has no such card */
export function findFlowCard(page: ParentNode): FlowCard {
  const card = page.querySelector<HTMLElement>('[data-flow-card]');
  const link = card?.querySelector<HTMLAnchorElement>('[data-flow-link]');
  const label = card?.querySelector('[data-flow-label]');
  const text = card?.querySelector('[data-flow-text]');
  if (!card || !link || !label || !text) throw new Error('the page has no card for a guided flow');
  return {
    link,
    isShown: () => !card.hidden,
    draw(flow) {
      card.hidden = flow === null;
      if (flow === null) return;
      card.toggleAttribute('data-urgent', flow.urgent);
      card.dataset['flow'] = flow.flowId;
      label.textContent = flow.urgent ? 'Urgent: do this first' : 'Sort it out step by step';
      link.href = flow.path;
      link.textContent = flow.title;
      text.textContent = flow.description;
    },
  };
}
