/** One suggestion as a link that is an option of the list, so that it can also be opened in a new tab. */
import type { FlowResult, SearchResult } from '../../search/answer.ts';

/** Address of the section that a result leads to. */
export function resultAddress(result: SearchResult): string {
  return result.anchor === null ? result.path : `${result.path}#${result.anchor}`;
}

export function suggestionOption(id: string, result: SearchResult): HTMLLIElement {
  const title = document.createElement('span');
  title.className = 'suggestion-title';
  title.textContent = result.title;
  const link = optionLink(id, resultAddress(result), 'suggestion');
  link.append(title);
  if (result.section !== null) {
    const place = document.createElement('span');
    place.className = 'suggestion-place';
    place.textContent = result.section;
    link.append(place);
  }
  return row(link);
}

/** A guided flow, told from an article by what it is. */
export function flowOption(id: string, flow: FlowResult): HTMLLIElement {
  const title = document.createElement('span');
  title.className = 'suggestion-title';
  title.textContent = flow.title;
  const place = document.createElement('span');
  place.className = 'suggestion-place';
  place.textContent = flow.urgent ? 'Urgent, step by step' : 'Step by step';
  const link = optionLink(id, flow.path, flow.urgent ? 'suggestion suggestion-urgent' : 'suggestion');
  link.append(title, place);
  return row(link);
}

/** The last line of the list: all results, for those who do not press Enter. */
export function allResultsOption(id: string, question: string): HTMLLIElement {
  const link = optionLink(id, `/search/?q=${encodeURIComponent(question)}`, 'suggestion suggestion-all');
  link.textContent = `All results for “${question}”`;
  return row(link);
}

/** A question that was asked on this device, to be asked again. */
export function recentOption(id: string, question: string): HTMLLIElement {
  const link = optionLink(id, `/search/?q=${encodeURIComponent(question)}`, 'suggestion suggestion-recent');
  link.textContent = question;
  return row(link);
}

/** The last line under recent questions. An option like the others: the keys of the list reach it, and no second stop is needed. */
export function clearRecentOption(id: string): HTMLLIElement {
  const option = document.createElement('span');
  option.id = id;
  option.className = 'suggestion suggestion-all';
  option.textContent = 'Clear this list';
  option.dataset['clearRecent'] = '';
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return row(option);
}

function optionLink(id: string, address: string, className: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.id = id;
  link.href = address;
  link.className = className;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  return link;
}

function row(link: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.setAttribute('role', 'none');
  item.append(link);
  return item;
}
