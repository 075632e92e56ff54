// The keyboard of the search box, key by key, as the ARIA Authoring Practices ask.
import { describe, expect, it } from 'vitest';
import { comboboxAction } from './combobox-keys.ts';
import type { ComboboxState, PressedKey } from './combobox-keys.ts';

const open = (active: number | null): ComboboxState => ({ isOpen: true, active, count: 3, hasText: true });
const closed: ComboboxState = { isOpen: false, active: null, count: 3, hasText: true };
const press = (key: string, rest: Partial<PressedKey> = {}): PressedKey => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...rest,
});

describe('arrows', () => {
  it('go down from the text to the first, and after the last back to the text', () => {
    expect(comboboxAction(press('ArrowDown'), open(null))).toEqual({ kind: 'select', active: 0 });
    expect(comboboxAction(press('ArrowDown'), open(1))).toEqual({ kind: 'select', active: 2 });
    expect(comboboxAction(press('ArrowDown'), open(2))).toEqual({ kind: 'select', active: null });
  });

  it('go up from the text to the last', () => {
    expect(comboboxAction(press('ArrowUp'), open(null))).toEqual({ kind: 'select', active: 2 });
    expect(comboboxAction(press('ArrowUp'), open(0))).toEqual({ kind: 'select', active: null });
  });

  it('open a closed list without selecting', () => {
    expect(comboboxAction(press('ArrowDown'), closed)).toEqual({ kind: 'open' });
  });

  it('close the list with Alt and up', () => {
    expect(comboboxAction(press('ArrowUp', { altKey: true }), open(1))).toEqual({ kind: 'close' });
  });
});

describe('enter', () => {
  it('takes the selected suggestion', () => {
    expect(comboboxAction(press('Enter'), open(1))).toEqual({ kind: 'choose', active: 1 });
  });

  it('is left to the form when nothing is selected', () => {
    expect(comboboxAction(press('Enter'), open(null))).toEqual({ kind: 'pass' });
  });
});

describe('escape', () => {
  it('first closes, then clears, then does nothing', () => {
    expect(comboboxAction(press('Escape'), open(1))).toEqual({ kind: 'close' });
    expect(comboboxAction(press('Escape'), closed)).toEqual({ kind: 'clear' });
    expect(comboboxAction(press('Escape'), { ...closed, hasText: false })).toEqual({ kind: 'pass' });
  });
});

describe('keys of editing', () => {
  it.each(['Home', 'End', 'ArrowLeft', 'ArrowRight'])('%s gives up the selection and still moves the cursor', (key) => {
    expect(comboboxAction(press(key), open(1))).toEqual({ kind: 'back-to-text' });
    expect(comboboxAction(press(key), open(null))).toEqual({ kind: 'pass' });
  });

  it('are left alone with Ctrl or Meta and while a character is composed', () => {
    expect(comboboxAction(press('ArrowDown', { ctrlKey: true }), open(null))).toEqual({ kind: 'pass' });
    expect(comboboxAction(press('ArrowUp', { metaKey: true }), open(1))).toEqual({ kind: 'pass' });
    expect(comboboxAction(press('Enter', { isComposing: true }), open(1))).toEqual({ kind: 'pass' });
  });
});
