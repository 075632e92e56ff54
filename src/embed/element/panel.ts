/**
 * The panel: one `<dialog>` in two forms. On a desk it is a popover: in the top layer, not modal. Where it covers a
 * phone's screen it is modal, the rest is inert, and it keeps to what the keyboard leaves of the screen.
 * Inline it is a plain box. It never moves the frame in the document: a frame that moves loads anew.
 */
import { focusedElement } from './focused-element.ts';
import { makeElement } from './make-element.ts';

/** Below this there is no room beside a panel. */
const smallScreen = '(max-width:40em),(max-height:26em)';

export interface Panel {
  readonly box: HTMLElement;
  readonly isOpen: boolean;
  /** @param opener - what gets the focus back; what has it now unless told */
  open(opener?: HTMLElement): void;
  close(): void;
  /** It, or something in it, has the focus. */
  holdsFocus(): boolean;
}

/** @param onCancel - the customer wants it closed: Escape outside of the frame, or the system's way back */
export function createPanel(onCancel: () => void): Panel {
  const box = makeElement('dialog', { part: 'panel', class: 'panel', popover: 'manual' });
  const small = matchMedia(smallScreen);
  /** What is listened to while it is open. */
  let listening: AbortController | undefined;
  let opener: HTMLElement | undefined;

  const holdsFocus = (): boolean => box.contains(focusedElement());

  const fit = (): void => {
    const { height, offsetTop } = visualViewport ?? { height: innerHeight, offsetTop: 0 };
    box.style.setProperty('--__height', `${height}px`);
    box.style.setProperty('--__top', `${offsetTop}px`);
  };

  const show = (): void => {
    box.classList.toggle('full', small.matches);
    fit();
    if (small.matches) box.showModal();
    else if (typeof box.showPopover === 'function') box.showPopover();
    else box.show();
  };

  const hide = (): void => {
    if (box.open) box.close();
    else box.hidePopover();
  };

  /** The window was turned or resized: the same panel in its other form. */
  const reshape = (): void => {
    const hadFocus = holdsFocus();
    hide();
    show();
    if (hadFocus) box.querySelector('iframe')?.focus({ preventScroll: true });
  };

  /** Escape within the panel or its opener, or while nothing of the host has the focus: anywhere else it is the host's. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || box.open) return;
    const focused = focusedElement();
    if (holdsFocus() || focused === document.body || focused === opener) onCancel();
  };

  box.addEventListener('cancel', (event) => {
    event.preventDefault();
    onCancel();
  });

  return {
    box,
    get isOpen() {
      return listening !== undefined;
    },
    open(from) {
      if (listening) return;
      listening = new AbortController();
      opener = from ?? focusedElement() ?? undefined;
      show();
      const { signal } = listening;
      small.addEventListener('change', reshape, { signal });
      document.addEventListener('keydown', onKey, { signal });
      for (const name of ['resize', 'scroll']) visualViewport?.addEventListener(name, fit, { signal });
    },
    close() {
      listening?.abort();
      listening = undefined;
      const focused = focusedElement();
      const givesBack = holdsFocus() || focused === document.body;
      hide();
      if (givesBack) opener?.focus({ preventScroll: true });
      opener = undefined;
    },
    holdsFocus,
  };
}
