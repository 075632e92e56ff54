// What storage holds is taken only where it has the right shape.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyPickerState, parsePickerNeeds, parsePickerState } from './picker-state.ts';
import type { PickerState } from './picker-state.ts';

it('gives back what was kept', () => {
  const state: PickerState = {
    topic: 'billing',
    urgency: 'today',
    cannot: ['hearing'],
    needsInterpreter: true,
    ownLanguages: ['bfi'],
    ripe: ['ombudsman'],
  };

  expect(parsePickerState(JSON.stringify(state))).toEqual(state);
});

it('drops a need and an urgency that there are not', () => {
  expect(parsePickerState('{"urgency":"soon","cannot":["flying","writing"]}')).toEqual({ ...emptyPickerState, cannot: ['writing'] });
});

it.each([null, '', 'not JSON', '[]', '1', 'null'])('takes %j for nothing kept', (text) => {
  expect([parsePickerState(text), parsePickerNeeds(text)]).toEqual([undefined, undefined]);
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      parsePickerState(text);
      parsePickerNeeds(text);
    }),
  );
});
