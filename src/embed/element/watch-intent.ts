/**
 * Signs that somebody is about to open the panel, and the press that opens it. Listens on the root, so that a button which
 * a framework draws later, or draws again, is found without being watched for.
 */

export interface Intent {
  /** Pointer over, focus in or finger on the opener. */
  readonly onIntent: () => void;
  readonly onPress: (opener: HTMLElement) => void;
}

/**
 * @param opener - selector of the launcher or the button that `for` names
 * @returns the end of it
 */
export function watchIntent(root: EventTarget, opener: string, { onIntent, onPress }: Intent): () => void {
  const openerOf = ({ target }: Event): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>(opener) : null);
  const hint = (event: Event): void => {
    if (openerOf(event)) onIntent();
  };
  const press = (event: Event): void => {
    const pressed = openerOf(event);
    if (pressed) onPress(pressed);
  };
  const ended = new AbortController();
  const options = { signal: ended.signal, passive: true };
  for (const name of ['pointerover', 'focusin', 'touchstart']) root.addEventListener(name, hint, options);
  root.addEventListener('click', press, options);
  return () => {
    ended.abort();
  };
}
