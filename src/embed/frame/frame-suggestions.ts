/**
 * Suggestions in the panel: asks the rules of `content/context.yaml` about what the host has told, says how many there are
 * and whether one is urgent, and draws them on the panel's home with why they are made. All of it on the device.
 */
import type { SuggestContext } from '../protocol/suggest-context.ts';
import type { Report } from '../protocol/report.ts';
import { isReadyContext } from '../context/ready-context.ts';
import type { ReadyContext } from '../context/ready-context.ts';
import { questionOf, suggest, suggestByMeaning } from '../context/suggest.ts';
import type { Suggestion } from '../context/suggest.ts';
import { searchOnDemand } from '../../ui/search-on-demand/search-on-demand.ts';
import { drawSuggestions } from './draw-suggestions.ts';

export interface FrameSuggestions {
  /** The host has said what happened. */
  setContext(context: SuggestContext): void;
  /** The host's page has changed. */
  setPage(page: Pick<SuggestContext, 'page' | 'title'>): void;
  /** The panel is in view: what no rule speaks of may be looked for by meaning. */
  show(): void;
  /** There is something to show on the home page. */
  readonly any: boolean;
}

export function createFrameSuggestions(report: (report: Report) => void): FrameSuggestions {
  const placeFor = (source: 'rules' | 'meaning'): HTMLElement | null => document.querySelector(`[data-suggestions="${source}"]`);
  let context: SuggestContext = {};
  let page: Pick<SuggestContext, 'page' | 'title'> = {};
  let rules: Promise<ReadyContext | undefined> | undefined;
  let found: readonly Suggestion[] = [];
  let isShown = false;
  let turn = 0;

  const set = (suggestions: readonly Suggestion[], source: 'rules' | 'meaning'): void => {
    found = suggestions;
    for (const one of ['rules', 'meaning'] as const) {
      const place = placeFor(one);
      if (place !== null) drawSuggestions(place, one === source ? suggestions : []);
    }
    report({ kind: 'suggestions', count: suggestions.length, urgent: suggestions.some(({ urgent }) => urgent) });
  };

  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    rules ??= fetchRules();
    const ready = await rules;
    if (ready === undefined || mine !== turn) return;
    const situation = { ...page, ...context };
    const now = new Date();
    const byRule = suggest(ready, situation, now);
    if (byRule.length > 0 || found.length > 0) set(byRule, 'rules');
    if (byRule.length > 0 || !isShown || placeFor('meaning') === null) return;
    const question = questionOf(situation, now);
    if (question === undefined) return;
    const client = await searchOnDemand();
    await client.ask(question.text, {
      limit: 3,
      topic: question.topic,
      onAnswer(answer) {
        const suggestion = mine === turn ? suggestByMeaning(ready, question.text, answer) : undefined;
        if (suggestion !== undefined) set([suggestion], 'meaning');
      },
    });
  };
  const start = (): void => {
    look().catch(() => {
      // Offline: the home page is there without suggestions.
    });
  };

  return {
    get any() {
      return found.length > 0;
    },
    setContext(next) {
      context = next;
      start();
    },
    setPage(next) {
      page = next;
      start();
    },
    show() {
      if (isShown) return;
      isShown = true;
      start();
    },
  };
}

async function fetchRules(): Promise<ReadyContext | undefined> {
  const response = await fetch('/embed/context.json');
  const value: unknown = response.ok ? await response.json() : undefined;
  return isReadyContext(value) ? value : undefined;
}
