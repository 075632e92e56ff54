/**
 * Entry of every page: gives the search box its keys, loads search on the first focus, and makes a combobox of a box
 * that wants suggestions. Without it the box is a form that leads to /search/.
 */
import { maskOnDemand } from '../../guard/mask-on-demand.ts';
import { searchOnDemand } from '../search-on-demand/search-on-demand.ts';
import { asksForSearch } from './focus-keys.ts';
import { startSuggestions } from './start-suggestions.ts';

const form = document.querySelector<HTMLFormElement>('form[data-search-box]');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
if (form && input) {
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    const isWriting = target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if (!asksForSearch({ key: event.key, altKey: event.altKey, ctrlKey: event.ctrlKey, metaKey: event.metaKey, isWriting })) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  const prepare = (): void => {
    searchOnDemand().then(
      (client) => {
        client.prepare();
      },
      () => {
        // Offline: the form still leads to the search page, which says so.
      },
    );
  };
  if (document.activeElement === input) prepare();
  input.addEventListener('focus', prepare);

  form.addEventListener('submit', (event) => {
    if (input.value.trim() === '') {
      event.preventDefault();
      input.focus();
    } else if (form.dataset['searchBox'] === 'suggestions') {
      event.preventDefault();
      void leaveWithQuestion();
    }
  });

  /** To /search/ with the question in the address, without what the guard finds in it; without any if the guard is out of reach. */
  const leaveWithQuestion = async (): Promise<void> => {
    try {
      input.value = await maskOnDemand(input.value);
    } catch {
      input.value = '';
    }
    form.submit();
  };

  if (form.dataset['searchBox'] === 'suggestions') startSuggestions(form, input);
}
