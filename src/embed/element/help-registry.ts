/** The elements that are in the document, first come first: the global speaks to the first of them. */
import type { HelpMethods } from './help-methods.ts';

const present = new Set<HelpMethods>();
let arrived: ((help: HelpMethods) => void) | undefined;

/** @returns the end of it */
export function register(help: HelpMethods): () => void {
  present.add(help);
  arrived?.(help);
  return () => present.delete(help);
}

export function firstHelp(): HelpMethods | undefined {
  return present.values().next().value;
}

/** Tells the global of each element that comes: there is room for one listener. */
export function onArrival(listener: (help: HelpMethods) => void): void {
  arrived = listener;
}
