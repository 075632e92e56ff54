/**
 * The help centre without a surface, for teams that draw their own: search, articles, suggestions and guided flows. No
 * DOM is touched and nothing is kept; every request goes to the help centre's origin, without cookies, and what the
 * customer types is in none of them.
 */
import type { Answer } from '../../search/answer.ts';
import type { SearchRequest } from '../../client/search.ts';
import type { EncoderLevel } from '../../client/device-hints.ts';
import type { SearchState } from '../../client/search-state.ts';
import { isReadyContext } from '../context/ready-context.ts';
import type { ReadyContext } from '../context/ready-context.ts';
import type { Situation } from '../context/situation.ts';
import { questionOf, suggest, suggestByMeaning } from '../context/suggest.ts';
import type { Suggestion } from '../context/suggest.ts';
import { createJsonFetcher } from './fetch-json.ts';
import { isFlowDocument } from './flow-document.ts';
import { createFlowRun } from './flow-run.ts';
import type { FlowRun } from './flow-run.ts';
import { articleIdOf, readHelpArticle } from './help-article.ts';
import type { HelpArticle } from './help-article.ts';
import { HelpUnavailable } from './help-unavailable.ts';
import { openSearch } from './open-search.ts';
import type { SearchModule } from './open-search.ts';
import { searchWhenNeeded } from './search-when-needed.ts';

/** How `createWaymark` reaches a help centre. */
export interface WaymarkOptions {
  /** The help centre's address: "https://help.brindle.example". */
  readonly origin: string | URL;
  /** The most that search loads; `light` unless told. See `CreateSearchOptions`. */
  readonly encoder?: EncoderLevel;
  /**
   * False to search in the page's own thread, in steps of some 10 to 50 ms. True unless told: a worker is tried, and
   * where the page's policy forbids it (it needs `worker-src blob:` and the help centre in `script-src`), the page's
   * own thread is taken by itself; the browser then reports one breach of the policy, which `false` avoids.
   */
  readonly worker?: boolean;
  /** In place of the global `fetch`. Search then runs in the page's own thread. */
  readonly fetch?: typeof fetch;
  /**
   * Where the engine comes from, in place of the help centre's `/embed/search.js`: for Node, and for policies that allow
   * no script from there. Search then runs in the page's own thread.
   * @example createWaymark({ origin, engine: () => import('./search.js') })
   */
  readonly engine?: () => Promise<SearchModule>;
}

/** What every call may come with. */
export interface HelpRequest {
  /** Ends the call: its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What `suggest` may come with. */
export interface SuggestRequest extends HelpRequest {
  /** False to make no search for situations that no rule speaks of. It costs what a first question costs. True unless told. */
  readonly byMeaning?: boolean;
}

/** A help centre in an app's own hands. */
export interface Waymark {
  /** "https://help.brindle.example" */
  readonly origin: string;
  /** What search can do at this moment. */
  readonly state: SearchState;
  /** Calls at once with the present state of search, then at each change. Returns the end of it. */
  subscribe(listener: (state: SearchState) => void): () => void;
  /**
   * Loads search before the first question needs it: on the first sign of intent, such as focus in a field.
   * @throws SearchUnavailable
   */
  prepare(): Promise<SearchState>;
  /** Loads the encoder although the visitor saves data, or after words alone were chosen. */
  loadEncoder(): void;
  /**
   * Answers a question. See `Search`.
   * @throws SearchUnavailable; the signal's reason
   */
  search(text: string, request?: SearchRequest): Promise<Answer>;
  /**
   * An article to draw.
   * @param path - "/billing/payment-failed/", its id, or its address
   * @throws HelpUnavailable; the signal's reason
   */
  article(path: string, request?: HelpRequest): Promise<HelpArticle>;
  /**
   * What may help in a situation, by the rules of `content/context.yaml`; where none speaks, by meaning from the page's title.
   * @returns urgent ones first; empty where nothing fits
   * @throws HelpUnavailable, the signal's reason. Where search alone fails, what the rules say is returned.
   */
  suggest(situation: Situation, request?: SuggestRequest): Promise<readonly Suggestion[]>;
  /**
   * A guided flow, at its first question.
   * @param id - "where-is-my-refund"
   * @throws HelpUnavailable; the signal's reason
   */
  flow(id: string, request?: HelpRequest): Promise<FlowRun>;
  /** Address on the help centre of a path, and of a section in it: of a result, a suggestion's link. */
  url(path: string, anchor?: string | null): string;
  /** Ends all of it: open calls reject with the code `closed`, the worker stops. */
  close(): void;
}

/**
 * Opens a help centre. Nothing is fetched before it is needed.
 *
 * @example
 * const help = createWaymark({ origin: 'https://help.brindle.example' });
 * const { results } = await help.search('they took the money twice');
 * const article = await help.article(results[0].path);
 *
 * @throws TypeError when `origin` is no http address
 */
export function createWaymark(options: WaymarkOptions): Waymark {
  const { origin, protocol } = new URL(options.origin);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError(`"${String(options.origin)}" is no address of a help centre`);
  const { encoder = 'light', worker = true, engine } = options;
  const closing = new AbortController();
  const ownFetch = options.fetch;
  const fetchJson = createJsonFetcher(origin, (input, init) => (ownFetch ?? fetch)(input, init), closing.signal);
  const search = searchWhenNeeded(() => openSearch({ origin, encoder, worker, fetch: ownFetch, engine }));
  let rules: Promise<ReadyContext> | undefined;

  const loadRules = (): Promise<ReadyContext> => {
    // Not ended by one caller's signal: the next one waits for the same file.
    rules ??= fetchJson('/embed/context.json').then((value) => {
      if (!isReadyContext(value)) throw new HelpUnavailable('damaged', `the rules of ${origin} are of another version`);
      return value;
    });
    rules.catch(() => {
      rules = undefined;
    });
    return rules;
  };

  return {
    origin,
    get state() {
      return search.state;
    },
    subscribe: (listener) => search.subscribe(listener),
    prepare: () => search.prepare(),
    loadEncoder: () => {
      search.loadEncoder();
    },
    search: (text, request) => search.search(text, request),
    async article(path, { signal } = {}) {
      const id = articleIdOf(path, origin);
      return readHelpArticle(await fetchJson(`/${id}/article.json`, signal), origin);
    },
    async suggest(situation, { signal, byMeaning = true } = {}) {
      signal?.throwIfAborted();
      const context = await loadRules();
      signal?.throwIfAborted();
      const now = new Date();
      const suggestions = suggest(context, situation, now);
      const question = questionOf(situation, now);
      if (suggestions.length > 0 || question === undefined || !byMeaning) return suggestions;
      try {
        const answer = await search.search(question.text, {
          limit: 3,
          ...(question.topic !== undefined && { topic: question.topic }),
          ...(signal && { signal }),
        });
        const found = suggestByMeaning(context, question.text, answer);
        return found === undefined ? [] : [found];
      } catch {
        signal?.throwIfAborted();
        return [];
      }
    },
    async flow(id, { signal } = {}) {
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new HelpUnavailable('address', `"${id.slice(0, 100)}" is no id of a flow`);
      const value = await fetchJson(`/flows/${id}/flow.json`, signal);
      if (!isFlowDocument(value)) throw new HelpUnavailable('damaged', `the flow "${id}" of ${origin} is of another version`);
      return createFlowRun(value, { origin, language: value.language, currency: value.currency });
    },
    url: (path, anchor) => `${origin}${path}${anchor === undefined || anchor === null ? '' : `#${anchor}`}`,
    close() {
      closing.abort();
      search.close();
    },
  };
}

const shared = new Map<string, Waymark>();

/** The one help centre of a page and an origin: what `<waymark-answer>` and `<waymark-deflect>` use, so that one index and one worker serve them all. */
export function sharedWaymark(origin: string): Waymark {
  const known = shared.get(origin);
  if (known !== undefined) return known;
  // Words first: the elements ask for more where words are not sure enough.
  const waymark = createWaymark({ origin, encoder: 'words' });
  shared.set(origin, waymark);
  return waymark;
}
