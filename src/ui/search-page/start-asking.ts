/**
 * Asks the search client what the page asks, one question at a time, and shows how that goes: busy, loading, failed.
 * Draws no answer.
 */
import type { SearchClient } from '../../client/search-client.ts';
import type { SearchState } from '../../client/search-state.ts';
import { searchOnDemand } from '../search-on-demand/search-on-demand.ts';
import { drawState, showFailure } from './load-line.ts';
import type { PageParts } from './page-parts.ts';
import type { AskedAddress } from './question-address.ts';
import type { ResultsView } from './results-view.ts';

export interface Asking {
  /** Asks what the page asks now, in place of what it asked before. */
  ask(): void;
  stop(): void;
  /** Undefined until the client is there. */
  readonly state: SearchState | undefined;
}

/** @param current - what the page asks now */
export function startAsking(root: HTMLElement, parts: PageParts, view: ResultsView, current: () => AskedAddress): Asking {
  let asking: AbortController | undefined;
  let subscribed: SearchClient | undefined;

  const client = async (): Promise<SearchClient> => {
    const found = await searchOnDemand();
    if (subscribed !== found) {
      subscribed = found;
      found.subscribe((state) => {
        drawState(parts, state, current().question !== '');
      });
    }
    return found;
  };

  const ask = async (): Promise<void> => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    root.setAttribute('aria-busy', 'true');
    try {
      const search = await client();
      if (mine.signal.aborted) return;
      drawState(parts, search.state, true);
      const { question, topic, correct } = current();
      await search.ask(question, {
        topic: topic ?? undefined,
        correct,
        signal: mine.signal,
        onAnswer: (answer) => {
          if (!mine.signal.aborted) view.receive(answer);
        },
      });
    } catch {
      if (!mine.signal.aborted && view.shown === null)
        showFailure(parts, subscribed?.state.kind === 'failed' ? subscribed.state.reason : 'offline');
    } finally {
      if (asking === mine) root.removeAttribute('aria-busy');
    }
  };

  const loadEncoder = async (): Promise<void> => {
    (await client()).loadEncoder();
    void ask();
  };
  parts.loadButton.addEventListener('click', () => {
    void loadEncoder();
  });
  parts.failedAgain.addEventListener('click', () => {
    parts.failed.hidden = true;
    void ask();
  });

  client().then(
    (search) => {
      search.prepare();
    },
    () => {
      showFailure(parts, 'offline');
    },
  );

  return {
    get state() {
      return subscribed?.state;
    },
    ask() {
      void ask();
    },
    stop() {
      asking?.abort();
    },
  };
}
