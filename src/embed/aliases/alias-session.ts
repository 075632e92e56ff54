/**
 * What the aliases of all three products share: the way to our element, and what has been said so far. Their calls add to
 * what is known of a customer, ours replace it; so it is remembered here, in the page.
 */
import type { HelpEventName } from '../element/help-events.ts';
import type { HelpMethods } from '../element/help-methods.ts';
import type { QueuedCall } from '../element/waymark-global.ts';
import { mostEntries } from '../protocol/limits.ts';
import type { Prefill } from '../protocol/prefill.ts';
import type { ContextEvent } from '../protocol/suggest-context.ts';
import { warnOnce } from '../protocol/warn-once.ts';
import { isCallback, nameOf, pathOf } from './read-given.ts';

export interface AliasSession {
  /** Calls a method of ours. */
  readonly say: (...call: QueuedCall) => unknown;
  fill(prefill: Prefill): void;
  /** Forgets what is known of the customer, here and in the help centre. */
  forget(): void;
  /** For log-out: closes, then forgets. */
  logOut(): void;
  /** Tells of an event, by the name that `content/context.yaml` would give it. */
  happened(type: unknown, amount?: unknown): void;
  openArticle(id: unknown): void;
  /** @returns the end of it */
  listen(name: HelpEventName, listener: unknown): () => void;
}

/** A call of theirs, given what came after its name. */
export type AliasCall = (session: AliasSession, ...given: readonly unknown[]) => unknown;
export type AliasCalls = Readonly<Record<string, AliasCall>>;

/**
 * @param help - the element; the global `Waymark`, or its queue, unless told
 * @param articles - paths of ours by ids of theirs
 */
export function createAliasSession(help: object | undefined, articles: Readonly<Record<string, string>>): AliasSession {
  let known: Prefill = {};
  let events: readonly ContextEvent[] = [];

  const session: AliasSession = {
    say: (...call) => sayTo(help, call),
    fill(prefill) {
      const facts = [
        ...(known.facts ?? []).filter(({ label }) => !prefill.facts?.some((fact) => fact.label === label)),
        ...(prefill.facts ?? []),
      ];
      known = { ...known, ...prefill, ...(facts.length > 0 && { facts: facts.slice(-mostEntries) }) };
      session.say('prefill', known);
    },
    forget() {
      known = {};
      events = [];
      session.say('clear');
    },
    logOut() {
      session.say('close');
      session.forget();
    },
    happened(type, amount) {
      const name = nameOf(type)
        ?.toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_|_$/g, '');
      if (name === undefined || name === '') return;
      const event = { type: name, at: new Date().toISOString(), ...(typeof amount === 'number' && Number.isFinite(amount) && { amount }) };
      events = [...events, event].slice(-mostEntries);
      session.say('suggest', { events: [...events] });
    },
    openArticle(id) {
      const key = nameOf(id) ?? '';
      const path = pathOf(Object.hasOwn(articles, key) ? articles[key] : key.startsWith('/') ? key : undefined);
      if (path !== undefined) session.say('openArticle', path);
      else {
        // Somebody wants to read: the home of the panel is better than a button that does nothing.
        warnOnce(`article "${key}" is not among the articles given to installAliases; the home of the panel is opened`);
        session.say('open', 'home');
      }
    },
    listen(name, listener) {
      let isOver = !isCallback(listener);
      const end = isOver
        ? undefined
        : session.say('on', name, (detail) => {
            if (!isOver && isCallback(listener)) listener(detail);
          });
      return () => {
        isOver = true;
        if (isCallback(end)) end();
      };
    },
  };
  return session;
}

function sayTo(help: object | undefined, call: QueuedCall): unknown {
  const [name, ...given] = call;
  const found = help ?? globalThis.Waymark;
  const method = found === undefined || Array.isArray(found) ? undefined : methodOf(found, name);
  if (method !== undefined) return Reflect.apply(method, found, given);
  // Before our script is there, the global is a queue, which it makes up for.
  if (help === undefined) globalThis.Waymark = [...queueOf(globalThis.Waymark), call];
  return undefined;
}

function queueOf(value: typeof globalThis.Waymark): readonly QueuedCall[] {
  return value !== undefined && !('open' in value) ? value : [];
}

function methodOf(help: object, name: keyof HelpMethods): ((...given: readonly unknown[]) => unknown) | undefined {
  const method: unknown = Reflect.get(help, name);
  return isCallback(method) ? method : undefined;
}
