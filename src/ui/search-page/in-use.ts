/** Tells whether a person is using the list right now: points at it, has focus or selected text in it, or has read on. */

/** Scrolled this far since the list was drawn counts as reading. */
const readOnPixels = 60;

export interface ListUse {
  /** The list was drawn anew: what came before does not count. */
  reset(): void;
  isInUse(): boolean;
}

export function watchListUse(list: HTMLElement): ListUse {
  let isPointedAt = false;
  // From the event, not asked for after a list was drawn: that would lay the page out within the same task.
  let scrolledTo = 0;
  let drawnAt = 0;
  addEventListener(
    'scroll',
    () => {
      scrolledTo = scrollY;
    },
    { passive: true },
  );
  // A resting mouse does not count: only one that has moved within the list since it was drawn.
  list.addEventListener('pointermove', () => {
    isPointedAt = true;
  });
  list.addEventListener('pointerdown', () => {
    isPointedAt = true;
  });
  list.addEventListener('pointerleave', () => {
    isPointedAt = false;
  });
  return {
    reset() {
      isPointedAt = false;
      drawnAt = scrolledTo;
    },
    isInUse() {
      const selection = getSelection();
      const hasSelection =
        selection !== null && !selection.isCollapsed && selection.anchorNode !== null && list.contains(selection.anchorNode);
      return isPointedAt || hasSelection || list.contains(document.activeElement) || Math.abs(scrolledTo - drawnAt) > readOnPixels;
    },
  };
}
