/**
 * The list under the search box, as eyes and screen readers get it: its options, the one that is selected, whether it
 * is open. Focus stays in the box (aria-activedescendant). What stands in the list is `start-suggestions.ts`'s.
 */
import { speakAfterPause } from '../live-region/speak-after-pause.ts';

export interface SuggestionList {
  readonly element: HTMLElement;
  readonly options: readonly HTMLElement[];
  /** Position of the selected option. */
  readonly active: number | null;
  readonly isOpen: boolean;
  /** The pointer rests on it. */
  readonly isHovered: boolean;
  /** Opens it with new rows, none of them selected. */
  show(rows: readonly HTMLLIElement[], name: string): void;
  select(next: number | null): void;
  close(): void;
  /** Read out once the typing pauses, unless the list is closed before. */
  speak(message: string): void;
}

/** @returns undefined for a box that has no list */
export function openSuggestionList(form: HTMLFormElement, input: HTMLInputElement): SuggestionList | undefined {
  const frame = form.querySelector<HTMLElement>('.suggestions');
  const list = form.querySelector<HTMLElement>('.suggestion-list');
  const says = form.querySelector<HTMLElement>('[data-search-says]');
  if (!frame || !list || !says) return undefined;

  const speaker = speakAfterPause((message) => {
    says.textContent = message;
  });
  let options: readonly HTMLElement[] = [];
  let active: number | null = null;

  list.setAttribute('role', 'listbox');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  // A press on a suggestion must not take the focus, or the list would close before the click.
  frame.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });

  const select = (next: number | null): void => {
    active = next;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === next)));
    const option = next === null ? undefined : options[next];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };

  const setOpen = (open: boolean): void => {
    frame.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
  };

  return {
    element: list,
    get options() {
      return options;
    },
    get active() {
      return active;
    },
    get isOpen() {
      return !frame.hidden;
    },
    get isHovered() {
      return frame.matches(':hover');
    },
    show(rows, name) {
      list.replaceChildren(...rows);
      list.setAttribute('aria-label', name);
      options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
      select(null);
      setOpen(true);
    },
    select,
    close() {
      setOpen(false);
      select(null);
      speaker.hush();
    },
    speak(message) {
      speaker.speak(message);
    },
  };
}
