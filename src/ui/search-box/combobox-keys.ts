/**
 * What a key does in the search box: the WAI-ARIA Authoring Practices' "editable combobox with list autocomplete
 * and manual selection". Pure: the state goes in, what to do comes out. Keys of text editing are never taken.
 */

export interface ComboboxState {
  readonly isOpen: boolean;
  /** Place of the selected suggestion; null while none is and the text itself counts. */
  readonly active: number | null;
  readonly count: number;
  readonly hasText: boolean;
}

export interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** The key belongs to an input method that is composing a character. */
  readonly isComposing: boolean;
}

export type ComboboxAction =
  /** Leave the key to the browser. */
  | { readonly kind: 'pass' }
  | { readonly kind: 'open' }
  | { readonly kind: 'select'; readonly active: number | null }
  /** Back to the text; the key still does what it does there. */
  | { readonly kind: 'back-to-text' }
  | { readonly kind: 'close' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'choose'; readonly active: number };

export function comboboxAction(pressed: PressedKey, state: ComboboxState): ComboboxAction {
  if (pressed.isComposing || pressed.ctrlKey || pressed.metaKey) return { kind: 'pass' };
  const { isOpen, active, count } = state;
  switch (pressed.key) {
    case 'ArrowDown':
      if (!isOpen || count === 0) return { kind: 'open' };
      if (pressed.altKey) return { kind: 'pass' };
      return { kind: 'select', active: active === null ? 0 : active + 1 < count ? active + 1 : null };
    case 'ArrowUp':
      if (!isOpen || count === 0) return { kind: 'pass' };
      if (pressed.altKey) return { kind: 'close' };
      return { kind: 'select', active: active === null ? count - 1 : active > 0 ? active - 1 : null };
    case 'Enter':
      return isOpen && active !== null ? { kind: 'choose', active } : { kind: 'pass' };
    case 'Escape':
      if (isOpen) return { kind: 'close' };
      return state.hasText ? { kind: 'clear' } : { kind: 'pass' };
    case 'Tab':
      return isOpen ? { kind: 'close' } : { kind: 'pass' };
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      return active === null ? { kind: 'pass' } : { kind: 'back-to-text' };
    default:
      return { kind: 'pass' };
  }
}
