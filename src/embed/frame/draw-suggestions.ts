/** Suggestions as the panel's home shows them: a sentence, what to open, and why it is suggested. */
import type { Suggestion } from '../context/suggest.ts';

/** @param place - a section that is hidden while there is nothing to suggest, with a list in it */
export function drawSuggestions(place: HTMLElement, suggestions: readonly Suggestion[]): void {
  place.hidden = suggestions.length === 0;
  place.querySelector('[data-suggestions-list]')?.replaceChildren(...suggestions.map(suggestionRow));
}

function suggestionRow({ line, because, urgent, links }: Suggestion): HTMLLIElement {
  const row = document.createElement('li');
  row.className = urgent ? 'suggested suggested-urgent' : 'suggested';
  const says = document.createElement('p');
  says.className = 'suggested-line';
  says.textContent = line;
  const list = document.createElement('ul');
  list.className = 'suggested-links';
  for (const { path, title } of links) {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = title;
    const entry = document.createElement('li');
    entry.append(link);
    list.append(entry);
  }
  const why = document.createElement('p');
  why.className = 'suggested-why';
  why.textContent = `Suggested ${because}.`;
  row.append(says, list, why);
  return row;
}
