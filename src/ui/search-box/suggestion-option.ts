/** One suggestion as a link that is an option of the list, so that it can also be opened in a new tab. */
import type { SearchResult } from '../../search/answer.ts';

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

/** The last line of the list: all results, for those who do not press Enter. */
export function allResultsOption(id: string, question: string): HTMLLIElement {
  const link = optionLink(id, `/search/?q=${encodeURIComponent(question)}`, 'suggestion suggestion-all');
  link.textContent = `All results for “${question}”`;
  return row(link);
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

function row(link: HTMLAnchorElement): HTMLLIElement {
  const item = document.createElement('li');
  item.setAttribute('role', 'none');
  item.append(link);
  return item;
}
