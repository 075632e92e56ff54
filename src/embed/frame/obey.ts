/**
 * Carries out what a host asks of the page in its panel. A command that leads to another page is the last that this page
 * obeys: what comes after it is left to the next, which the host tells again what is still open.
 */
import { maskSensitive } from '../../guard/mask.ts';
import { forgetCaseDraft, keepCaseDraft, keptCaseDraft } from '../../ui/case-draft/case-draft-store.ts';
import type { Command } from '../protocol/command.ts';
import type { Report } from '../protocol/report.ts';
import { warnOnce } from '../protocol/warn-once.ts';
import { fillDraft } from './fill-draft.ts';
import { focusPage } from './focus-page.ts';
import { forgetEverything } from './forget-everything.ts';
import type { FrameSuggestions } from './frame-suggestions.ts';
import { applyTheme } from './frame-theme.ts';
import type { PanelHistory } from './panel-history.ts';
import type { Resume } from './resume.ts';
import type { HandOvers } from './take-hand-over.ts';

export type Options = Omit<Extract<Command, { kind: 'options' }>, 'id' | 'kind'>;

export interface ObeyNeeds {
  readonly report: (report: Report) => void;
  readonly panelHistory: PanelHistory;
  readonly suggestions: FrameSuggestions;
  readonly resume: Resume;
  readonly handOvers: HandOvers;
  readonly onOptions: (options: Options) => void;
}

export const homePath = '/embed/';

/** @returns a function that carries out one command after the other */
export function obeyer({ report, panelHistory, suggestions, resume, handOvers, onOptions }: ObeyNeeds): (command: Command) => void {
  /** On the way to another page. */
  let isLeaving = false;

  /** @returns whether this page is left for it */
  const goTo = (place: string): boolean => {
    const target = new URL(place, location.href);
    const isHere = target.pathname === location.pathname && target.search === location.search;
    isLeaving = !isHere;
    if (!isHere || target.hash !== location.hash) panelHistory.goTo(place);
    return isLeaving;
  };
  /** Where a view has a page of its own, and the customer may have been elsewhere meanwhile. */
  const lead = (place: string): void => {
    resume.decline();
    goTo(place);
  };

  /** @returns false where the page that this one leads to has to be asked again */
  const carryOut = (command: Command): boolean => {
    switch (command.kind) {
      case 'options':
        onOptions(command);
        return true;
      case 'show': {
        const place = command.resume && !suggestions.any ? resume.takePlace() : undefined;
        // The page it leads to is asked again, and takes the focus.
        if (place !== undefined && goTo(place)) return false;
        resume.decline();
        suggestions.show();
        focusPage(command.focus);
        return true;
      }
      case 'hide':
        return true;
      case 'home':
        lead(homePath);
        return true;
      case 'back':
        if (!panelHistory.goBack()) report({ kind: 'close', by: 'back' });
        return true;
      case 'search':
        lead(command.text.trim() === '' ? '/search/' : `/search/?q=${encodeURIComponent(maskSensitive(command.text))}`);
        return true;
      case 'article':
        lead(command.path + (command.heading === undefined ? '' : `#${command.heading}`));
        return true;
      case 'flow': {
        const answers = (command.answers ?? []).map(({ question, answer }) => `${question}=${encodeURIComponent(answer)}`);
        lead(`/flows/${command.flow}/${answers.length > 0 ? `#/${answers.join('/')}` : ''}`);
        return true;
      }
      case 'contact':
        if (command.topic !== undefined || command.prefill !== undefined)
          keepCaseDraft(fillDraft(keptCaseDraft(), command.prefill ?? {}, command.topic));
        lead('/contact/');
        return true;
      case 'suggest':
        suggestions.setContext(command.context);
        return true;
      case 'page':
        suggestions.setPage({ page: command.path, title: command.title });
        return true;
      case 'prefill':
        keepCaseDraft(fillDraft(keptCaseDraft(), command.prefill));
        document.dispatchEvent(new CustomEvent('waymark:case-draft'));
        return true;
      case 'handed-over':
        handOvers.answer(command);
        return true;
      case 'clear':
        forgetCaseDraft();
        forgetEverything();
        isLeaving = true;
        location.replace(homePath);
        return true;
      case 'theme':
        applyTheme(command.theme);
        return true;
      case 'locale':
        if (command.locale.split('-')[0] !== document.documentElement.lang.split('-')[0])
          warnOnce(`there is no help in "${command.locale}"; it stays in "${document.documentElement.lang}"`);
        return true;
    }
  };

  return (command) => {
    if (!isLeaving && carryOut(command)) report({ kind: 'done', id: command.id });
  };
}
