/**
 * Names of other products for our calls, so that an app which moves here changes its script tag first and its calls when
 * it likes. Not a copy of those products: what has no counterpart warns once and does nothing.
 */
import { warnOnce } from '../protocol/warn-once.ts';
import { createAliasSession } from './alias-session.ts';
import type { AliasCalls, AliasSession } from './alias-session.ts';
import { createBeaconCalls } from './beacon-calls.ts';
import { intercomCalls } from './intercom-calls.ts';
import { isCallback } from './read-given.ts';
import { zendeskCalls } from './zendesk-calls.ts';

/** Which names `installAliases` puts into the page. None unless asked for. */
export interface AliasOptions {
  /** `Intercom(…)`; settings in `intercomSettings` are read too. */
  readonly intercom?: boolean;
  /** `zE('messenger', …)` and `zE('webWidget', …)`; settings in `zESettings` are read too. */
  readonly zendesk?: boolean;
  /** `Beacon(…)`, of Help Scout. */
  readonly beacon?: boolean;
  /** Where articles are now, by their ids there: `{ "5a1b": "/billing/payment-failed/" }`. */
  readonly articles?: Readonly<Record<string, string>>;
  /** The `<waymark-help>` that is meant. The first of the page unless told. */
  readonly help?: object;
}

/**
 * Puts the names in place. Calls that the other product's own snippet has collected are made up for, in their order. A name
 * that belongs to something else, such as the product itself, is left alone with a warning.
 *
 * @example
 * import { installAliases } from 'https://help.brindle.example/embed/aliases.js';
 * installAliases({ intercom: true });
 * Intercom('showNewMessage', 'I was charged twice');
 *
 * @returns a function that takes the names away again
 */
export function installAliases({ intercom = false, zendesk = false, beacon = false, articles = {}, help }: AliasOptions): () => void {
  if (typeof document === 'undefined' && help === undefined) return () => undefined;
  const session = createAliasSession(help, articles);
  const ends = [
    ...(intercom ? [installAlias('Intercom', callerOf('Intercom', intercomCalls, session, 1))] : []),
    ...(zendesk ? [installAlias('zE', callerOf('zE', zendeskCalls, session, 2))] : []),
    ...(beacon ? [installAlias('Beacon', callerOf('Beacon', createBeaconCalls(), session, 1))] : []),
  ];
  // Both products read a global of settings when they start.
  if (intercom) intercomCalls['boot']?.(session, Reflect.get(globalThis, 'intercomSettings') ?? {});
  if (zendesk) zendeskCalls['webWidget updateSettings']?.(session, Reflect.get(globalThis, 'zESettings'));
  return () => {
    for (const end of ends) end();
  };
}

type Caller = (...given: readonly unknown[]) => unknown;

/** @param words - how many of the arguments name the call */
function callerOf(product: string, calls: AliasCalls, session: AliasSession, words: number): Caller {
  return (...given) => {
    // `zE(fn)` runs the function once the product is there.
    const [first] = given;
    if (isCallback(first)) return first();
    const name = given
      .slice(0, words)
      .map((word) => (typeof word === 'string' ? word : '?'))
      .join(' ');
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (call !== undefined) return call(session, ...given.slice(words));
    warnOnce(`${product}('${name.replace(' ', "', '")}') has no counterpart here: it does nothing`);
    return undefined;
  };
}

/** @returns the end of it */
function installAlias(name: string, caller: Caller): () => void {
  const before: unknown = Reflect.get(globalThis, name);
  const collected = collectedCalls(before);
  if (before !== undefined && collected === undefined) {
    warnOnce(`there is a ${name} in the page already: its script goes first, then the alias`);
    return () => undefined;
  }
  Reflect.set(globalThis, name, caller);
  for (const given of collected ?? []) caller(...given);
  return () => {
    if (Reflect.get(globalThis, name) === caller) Reflect.deleteProperty(globalThis, name);
  };
}

/** What a snippet has kept for a script that never came: `q` of Intercom's holds arguments, `readyQueue` of Beacon's objects. */
function collectedCalls(stub: unknown): readonly (readonly unknown[])[] | undefined {
  if (typeof stub !== 'function') return undefined;
  const kept: unknown = Reflect.get(stub, 'q') ?? Reflect.get(stub, 'readyQueue');
  if (!Array.isArray(kept)) return undefined;
  return kept.flatMap((call: unknown) => {
    if (typeof call !== 'object' || call === null) return [];
    if ('method' in call) return [[call.method, Reflect.get(call, 'options'), Reflect.get(call, 'data')]];
    // The `arguments` of a call, which are no array.
    return 'length' in call && typeof call.length === 'number'
      ? [Array.from({ length: call.length }, (_, at): unknown => Reflect.get(call, at))]
      : [];
  });
}
