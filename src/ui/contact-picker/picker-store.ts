/** Where the picker's choices are kept: all of them in this tab, the needs on this device if the person asks for it. */
import { parsePickerNeeds, parsePickerState } from './picker-state.ts';
import type { PickerNeeds, PickerState } from './picker-state.ts';

const stateKey = 'waymark:contact';
const needsKey = 'waymark:needs';

export function keptPickerState(): PickerState | undefined {
  return attempt(() => parsePickerState(sessionStorage.getItem(stateKey)));
}

export function keepPickerState(state: PickerState): void {
  attempt(() => sessionStorage.setItem(stateKey, JSON.stringify(state)));
}

export function keptNeeds(): PickerNeeds | undefined {
  return attempt(() => parsePickerNeeds(localStorage.getItem(needsKey)));
}

export function keepNeeds({ cannot, needsInterpreter, ownLanguages }: PickerNeeds): void {
  attempt(() => localStorage.setItem(needsKey, JSON.stringify({ cannot, needsInterpreter, ownLanguages })));
}

export function forgetNeeds(): void {
  attempt(() => localStorage.removeItem(needsKey));
}

/** Blocked storage counts as empty: the choices then hold as long as the page. */
function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
