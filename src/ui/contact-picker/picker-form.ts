/** The picker's form to a state and back. Knows the names of its fields; decides nothing. */
import type { PickerState } from './picker-state.ts';
import { hasNeeds, parsePickerState } from './picker-state.ts';

export function readPicker(form: HTMLFormElement): { readonly state: PickerState; readonly remember: boolean } {
  const fields = new FormData(form);
  const all = (name: string): readonly string[] => fields.getAll(name).filter((value) => typeof value === 'string');
  const one = (name: string): string | null => all(name)[0] ?? null;
  const topic = one('topic');
  const text = JSON.stringify({
    topic: topic === '' ? null : topic,
    urgency: one('urgency'),
    cannot: all('cannot'),
    needsInterpreter: one('interpreter') !== null,
    ownLanguages: all('language'),
    ripe: all('ripe'),
  });
  const state = parsePickerState(text);
  if (state === undefined) throw new RangeError('The picker has no fields');
  return { state, remember: one('remember') !== null };
}

/** @param remembered - the needs are kept on the device */
export function writePicker(form: HTMLFormElement, state: PickerState, remembered: boolean): void {
  const select = form.querySelector('select');
  if (select !== null) select.value = state.topic ?? '';
  const checked: Readonly<Record<string, readonly string[]>> = {
    urgency: state.urgency === null ? [] : [state.urgency],
    cannot: state.cannot,
    interpreter: state.needsInterpreter ? ['yes'] : [],
    language: state.ownLanguages,
    ripe: state.ripe,
    remember: remembered ? ['yes'] : [],
  };
  for (const input of form.querySelectorAll('input')) input.checked = checked[input.name]?.includes(input.value) ?? false;
  const details = form.querySelector('details');
  if (details !== null && hasNeeds(state)) details.open = true;
}
