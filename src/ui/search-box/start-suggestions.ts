/**
 * Suggestions under the search box: by words while typing, by meaning once the typing pauses; while it is empty, what
 * was asked on this device. Keys are decided in `combobox-keys.ts`; the list itself is `suggestion-list.ts`.
 */
import type { Answer } from '../../search/answer.ts';
import { maskOnDemand } from '../../guard/mask-on-demand.ts';
import { rememberQuestion } from '../asked-question/asked-question.ts';
import { clearRecentQuestions, recentQuestions } from '../recent-questions/recent-questions.ts';
import { searchOnDemand } from '../search-on-demand/search-on-demand.ts';
import { comboboxAction } from './combobox-keys.ts';
import { openSuggestionList } from './suggestion-list.ts';
import { allResultsOption, clearRecentOption, flowOption, recentOption, suggestionOption } from './suggestion-option.ts';

const mostSuggestions = 5;
const leastLetters = 2;
/** A pause of typing after which a whole question is taken for granted. */
const pauseMs = 450;

export function startSuggestions(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = openSuggestionList(form, input);
  if (list === undefined) return;

  /** Where the options lead, in their order; the last one, all results, leads to no article. */
  let targets: { readonly path: string; readonly anchor: string | null }[] = [];
  /** The question that the list answers, without what the guard found in it; empty over recent questions. */
  let shownFor = '';
  let asking: AbortController | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const question = (): string => input.value.trim();

  const stopAsking = (): void => {
    clearTimeout(pause);
    asking?.abort();
    asking = undefined;
  };

  /** @returns false when nothing was asked here, or something stands in the box */
  const showRecent = (): boolean => {
    const recent = question() === '' ? recentQuestions() : [];
    if (recent.length === 0) return false;
    targets = [];
    shownFor = '';
    list.show(
      [...recent.map((text, index) => recentOption(`recent-${index}`, text)), clearRecentOption('recent-clear')],
      'Your last questions',
    );
    return true;
  };

  const draw = (answer: Answer, asked: string, isTyping: boolean): void => {
    if (document.activeElement !== input) return;
    // Whoever has selected a line, or is about to press one, keeps the list as it is.
    if (list.active !== null || (!isTyping && list.isOpen && list.isHovered)) return;
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
    list.show(rows, 'Suggestions');
    list.speak(count === 0 ? 'No suggestions' : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}`);
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
    list.select(null);
    if (question().length < leastLetters) {
      if (!showRecent()) list.close();
      return;
    }
    ask(true);
    pause = setTimeout(() => {
      ask(false);
    }, pauseMs);
  });

  input.addEventListener('keydown', (event) => {
    const action = comboboxAction(event, {
      isOpen: list.isOpen,
      active: list.active,
      count: list.options.length,
      hasText: input.value !== '',
    });
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
        list.select(action.active);
        return;
      case 'back-to-text':
        list.select(null);
        return;
      case 'close':
        if (event.key === 'Escape') event.preventDefault();
        stopAsking();
        list.close();
        return;
      case 'clear':
        event.preventDefault();
        input.value = '';
        return;
      case 'choose':
        event.preventDefault();
        list.options[action.active]?.click();
        return;
    }
  });

  list.element.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    if (option?.dataset['clearRecent'] !== undefined) {
      clearRecentQuestions();
      list.close();
      list.speak('Your last questions are cleared');
      return;
    }
    const target = option === null ? undefined : targets[list.options.indexOf(option)];
    if (shownFor !== '') rememberQuestion({ question: shownFor, path: target?.path ?? null, anchor: target?.anchor ?? null });
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) list.close();
  });
  input.addEventListener('focus', () => {
    // A panel that puts the focus here by itself must not cover its own page with a list.
    if (input.dataset['quiet'] === undefined) showRecent();
  });
  // A press into the box that has focus already, after Escape.
  input.addEventListener('click', () => {
    if (!list.isOpen) showRecent();
  });
  input.addEventListener('blur', () => {
    stopAsking();
    list.close();
  });
  form.addEventListener('submit', () => {
    stopAsking();
  });
}
