/** "All mentions of …": the full-text list, loaded when somebody opens it and not before. */
import { markedText } from '../marked-text/marked-text.ts';
import { excerptSegments } from './excerpt-segments.ts';
import { loadPagefind } from './pagefind.ts';
import type { PagefindPage } from './pagefind.ts';

const pageSize = 10;

export interface Mentions {
  /** Shows the offer for words that have been answered; looks again when the list is open. */
  offer(words: string): void;
}

export function startMentions(root: HTMLDetailsElement): Mentions {
  const list = root.querySelector('[data-mentions-list]');
  const says = root.querySelector('[data-mentions-says]');
  const words = root.querySelector('[data-mentions-words]');
  const more = root.querySelector<HTMLButtonElement>('[data-mentions-more]');
  let sought = '';
  /** Counts questions, so that a slow answer never lands under a newer one. */
  let turn = 0;
  let showMore = (): void => undefined;

  const say = (text: string): void => {
    if (says !== null) says.textContent = text;
  };

  const search = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    list?.replaceChildren();
    if (more !== null) more.hidden = true;
    say('Looking through all pages');
    try {
      const { results } = await (await loadPagefind()).search(sought);
      if (mine !== turn) return;
      say(results.length === 1 ? '1 page' : `${results.length} pages`);
      let next = 0;
      const showPage = async (): Promise<void> => {
        const loaded = await Promise.all(results.slice(next, next + pageSize).map((result) => result.data()));
        if (mine !== turn) return;
        next += pageSize;
        list?.append(...loaded.map(mentionRow));
        if (more !== null) more.hidden = next >= results.length;
      };
      showMore = () => void showPage();
      await showPage();
    } catch {
      if (mine === turn) say('The full list could not be loaded.');
    }
  };

  root.addEventListener('toggle', () => {
    if (root.open) void search();
  });
  more?.addEventListener('click', () => {
    showMore();
  });

  return {
    offer(next) {
      root.hidden = false;
      if (next === sought) return;
      sought = next;
      if (words !== null) words.textContent = `“${next}”`;
      if (root.open) void search();
    },
  };
}

function mentionRow(page: PagefindPage): HTMLLIElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = page.url;
  link.textContent = page.meta['title'] ?? page.url;
  const excerpt = document.createElement('p');
  excerpt.append(markedText(excerptSegments(page.excerpt)));
  row.append(link, excerpt);
  return row;
}
