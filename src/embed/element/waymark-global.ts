/**
 * The one global, `Waymark`: the methods of the first `<waymark-help>` on the page, for hosts without a hand on the element.
 * Before the script is there a page may collect calls in an array, `(window.Waymark ||= []).push(['search', 'refund'])`;
 * they are made up for in their order. Where there is no element yet, calls wait for one.
 */
import { mostEntries } from '../protocol/limits.ts';
import { methodNames } from './help-methods.ts';
import type { HelpMethods } from './help-methods.ts';
import { firstHelp, onArrival } from './help-registry.ts';

/** A call as an array: the method's name, then its arguments. */
export type QueuedCall = { readonly [Name in keyof HelpMethods]: readonly [Name, ...Parameters<HelpMethods[Name]>] }[keyof HelpMethods];

export interface WaymarkGlobal extends HelpMethods {
  push(...calls: readonly QueuedCall[]): void;
}

declare global {
  var Waymark: WaymarkGlobal | QueuedCall[] | undefined;
}

/** Puts the global in its place and makes up for collected calls. A second copy of the script does nothing. */
export function installWaymarkGlobal(): void {
  const before = globalThis.Waymark;
  if (before && !isQueue(before)) return;
  let waiting: ((help: HelpMethods) => void)[] = [];
  onArrival((help) => {
    const calls = waiting;
    waiting = [];
    for (const call of calls) call(help);
  });

  /** @returns what the method returns, or for a call that waits a function that takes it back */
  const call = (name: keyof HelpMethods, given: readonly unknown[]): unknown => {
    let end: unknown;
    const make = (help: HelpMethods): void => {
      const method: unknown = Reflect.get(help, name);
      if (typeof method === 'function') end = Reflect.apply(method, help, given);
    };
    const help = firstHelp();
    if (help) {
      make(help);
      return end;
    }
    if (waiting.length < mostEntries) waiting.push(make);
    return () => {
      waiting = waiting.filter((one) => one !== make);
      if (typeof end === 'function') Reflect.apply(end, undefined, []);
    };
  };

  const waymark: Record<string, unknown> = {
    push(...calls: readonly QueuedCall[]) {
      for (const [name, ...given] of calls) if (methodNames.includes(name)) call(name, given);
    },
  };
  for (const name of methodNames) waymark[name] = (...given: readonly unknown[]) => call(name, given);
  if (!isGlobal(waymark)) return;
  globalThis.Waymark = waymark;
  if (before) waymark.push(...before);
}

function isQueue(value: WaymarkGlobal | QueuedCall[]): value is QueuedCall[] {
  return Array.isArray(value);
}

/** Each method has been put there by its name. */
function isGlobal(value: object): value is WaymarkGlobal {
  return 'push' in value;
}
