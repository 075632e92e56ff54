/** The button that opens the panel: drawing, words, and a dot while something urgent waits. */
import type { HelpTexts } from './help-methods.ts';
import { makeDrawing, makeElement } from './make-element.ts';
import { paintedColour, replacementFor } from './readable-colours.ts';
import { warnOnce } from '../protocol/warn-once.ts';

const question = 'M9 9a3 3 0 1 1 4 3q-1 .5-1 2M12 17h.01M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0';
const drawings: Readonly<Record<string, string>> = { speech: 'M4 5h16v11h-8l-5 4v-4H4z' };

export interface LauncherLook {
  readonly texts: HelpTexts;
  /** Attributes of the element. */
  readonly label: string | null;
  readonly icon: string | null;
  readonly isHidden: boolean;
}

export interface Launcher {
  readonly button: HTMLButtonElement;
  draw(look: LauncherLook): void;
  setBadge(isShown: boolean): void;
  /** Gives up a text colour that cannot be read. Forces styles to be computed: for the moment before a frame is painted. */
  checkContrast(): void;
}

export function createLauncher(): Launcher {
  const icon = makeElement('slot', { name: 'icon' });
  const label = makeElement('span', { part: 'launcher-label' });
  const badge = makeElement('span', { part: 'badge', class: 'badge', hidden: '' });
  const button = makeElement(
    'button',
    { type: 'button', class: 'launcher', part: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
    icon,
    label,
    badge,
  );
  let drawn: LauncherLook | undefined;
  const draw = (look: LauncherLook): void => {
    drawn = look;
    const { texts, label: words, icon: drawing, isHidden } = look;
    const name = texts.launcher ?? 'Help';
    icon.replaceChildren(...(drawing === 'none' ? [] : [makeDrawing(drawings[drawing ?? ''] ?? question)]));
    label.textContent = words ?? name;
    label.hidden = words === '';
    button.hidden = isHidden;
    const spoken = words === null || words === '' ? name : words;
    button.ariaLabel = badge.hidden ? spoken : `${spoken}. ${texts.badge ?? 'New suggestion'}`;
  };
  return {
    button,
    draw,
    setBadge(isShown) {
      badge.hidden = !isShown;
      if (drawn) draw(drawn);
    },
    checkContrast() {
      const { color, backgroundColor } = getComputedStyle(button);
      const better = replacementFor(paintedColour(backgroundColor, color), paintedColour(backgroundColor));
      if (!better) return;
      button.style.color = better;
      warnOnce(`${color} cannot be read on ${backgroundColor}: ${better} is used`);
    },
  };
}
