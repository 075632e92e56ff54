/**
 * Suggestions under the search box: by words while typing, by meaning once the typing pauses; while it is empty, what
 * was asked on this device.
 * Focus stays in the box (aria-activedescendant). Keys are decided in `combobox-keys.ts`.
 */
import type { Answer } from '../../search/answer.ts';
import { maskOnDemand } from '../../guard/mask-on-demand.ts';
import { rememberQuestion } from '../asked-question/asked-question.ts';
import { clearRecentQuestions, recentQuestions } from '../recent-questions/recent-questions.ts';
import { speakAfterPause } from '../live-region/speak-after-pause.ts';
import { searchOnDemand } from '../search-on-demand/search-on-demand.ts';
import { comboboxAction } from './combobox-keys.ts';
import { allResultsOption, clearRecentOption, flowOption, recentOption, suggestionOption } from './suggestion-option.ts';

const mostSuggestions = 5;
const leastLetters = 2;
/** A pause of typing after which a whole question is taken for granted. */
const pauseMs = 450;

export function startSuggestions(form: HTMLFormElement, input: HTMLInputElement): void {
  const frame = form.querySelector<HTMLElement>('.suggestions');
  const list = form.querySelector<HTMLElement>('.suggestion-list');
  const says = form.querySelector<HTMLElement>('[data-search-says]');
  if (!frame || !list || !says) return;

  const speaker = speakAfterPause((message) => {
    says.textContent = message;
  });
  let options: HTMLElement[] = [];
  /** Where the options lead, in their order; the last one, all results, leads to no article. */
  let targets: { readonly path: string; readonly anchor: string | null }[] = [];
  /** The question that the list answers, without what the guard found in it; empty over recent questions. */
  let shownFor = '';
  let active: number | null = null;
  let asking: AbortController | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  list.setAttribute('role', 'listbox');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  const isOpen = (): boolean => !frame.hidden;
  const question = (): string => input.value.trim();

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
    if (!open) {
      select(null);
      speaker.hush();
    }
  };

  const stopAsking = (): void => {
    clearTimeout(pause);
    asking?.abort();
    asking = undefined;
  };

  const show = (rows: readonly HTMLLIElement[], name: string): void => {
    list.replaceChildren(...rows);
    list.setAttribute('aria-label', name);
    options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    select(null);
    setOpen(true);
  };

  /** @returns false when nothing was asked here, or something stands in the box */
  const showRecent = (): boolean => {
    const recent = question() === '' ? recentQuestions() : [];
    if (recent.length === 0) return false;
    targets = [];
    shownFor = '';
    show([...recent.map((text, index) => recentOption(`recent-${index}`, text)), clearRecentOption('recent-clear')], 'Your last questions');
    return true;
  };

  const draw = (answer: Answer, asked: string, isTyping: boolean): void => {
    if (document.activeElement !== input) return;
    // Whoever has selected a line, or is about to press one, keeps the list as it is.
    if (active !== null || (!isTyping && isOpen() && frame.matches(':hover'))) return;
    const { flow } = answer;
    const results = answer.results.slice(0, mostSuggestions);
    const rows = results.map((result, index) => suggestionOption(`suggestion-${index}`, result));
    targets = results.map(({ path, anchor }) => ({ path, anchor }));
    if (flow !== null) {
      // Where minutes count it comes first; else the articles keep their places.
      const place = flow.urgent ? 0 : rows.length;
      rows.splice(place, 0, flowOption('suggestion-flow', flow));
      targets.splice(place, 0, { path: flow.path, anchor: null });
    }
    const count = rows.length;
    rows.push(allResultsOption('suggestion-all', asked));
    shownFor = asked;
    show(rows, 'Suggestions');
    speaker.speak(count === 0 ? 'No suggestions' : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}`);
  };

  const ask = (isTyping: boolean): void => {
    const typed = question();
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    Promise.all([searchOnDemand(), maskOnDemand(typed)])
      .then(([client, asked]) =>
        client.ask(asked, {
          limit: mostSuggestions,
          typing: isTyping,
          signal: mine.signal,
          onAnswer: (answer) => {
            if (!mine.signal.aborted) draw(answer, asked, isTyping);
          },
        }),
      )
      .catch(() => {
        // No search: Enter still leads to the search page, which says what to do instead.
      });
  };

  input.addEventListener('input', () => {
    stopAsking();
    select(null);
    if (question().length < leastLetters) {
      if (!showRecent()) setOpen(false);
      return;
    }
    ask(true);
    pause = setTimeout(() => {
      ask(false);
    }, pauseMs);
  });

  input.addEventListener('keydown', (event) => {
    const action = comboboxAction(event, { isOpen: isOpen(), active, count: options.length, hasText: input.value !== '' });
    switch (action.kind) {
      case 'pass':
        return;
      case 'open':
        event.preventDefault();
        if (question().length >= leastLetters) ask(true);
        else showRecent();
        return;
      case 'select':
        event.preventDefault();
        select(action.active);
        return;
      case 'back-to-text':
        select(null);
        return;
      case 'close':
        if (event.key === 'Escape') event.preventDefault();
        stopAsking();
        setOpen(false);
        return;
      case 'clear':
        event.preventDefault();
        input.value = '';
        return;
      case 'choose':
        event.preventDefault();
        options[action.active]?.click();
        return;
    }
  });

  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    if (option?.dataset['clearRecent'] !== undefined) {
      clearRecentQuestions();
      setOpen(false);
      speaker.speak('Your last questions are cleared');
      return;
    }
    const target = option === null ? undefined : targets[options.indexOf(option)];
    if (shownFor !== '') rememberQuestion({ question: shownFor, path: target?.path ?? null, anchor: target?.anchor ?? null });
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) setOpen(false);
  });
  // A press on a suggestion must not take the focus, or the list would close before the click.
  frame.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  input.addEventListener('focus', () => {
    // A panel that puts the focus here by itself must not cover its own page with a list.
    if (input.dataset['quiet'] === undefined) showRecent();
  });
  // A press into the box that has focus already, after Escape.
  input.addEventListener('click', () => {
    if (!isOpen()) showRecent();
  });
  input.addEventListener('blur', () => {
    stopAsking();
    setOpen(false);
  });
  form.addEventListener('submit', () => {
    stopAsking();
  });
}
