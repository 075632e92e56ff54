/**
 * Attaches the guard to an input or textarea: it looks while somebody types or pastes, says beside the field what it
 * found, and hides it with one press, which can be undone until the text is sent. Whoever stores or sends the text
 * asks `maskedText` or `check`; the field itself never changes without a press.
 * The page brings `guarded-field.css`.
 */
import { findSensitive } from '../../guard/find-sensitive.ts';
import { bringBack, hideSensitive } from '../../guard/hide-and-bring-back.ts';
import type { HiddenText } from '../../guard/hide-and-bring-back.ts';
import { maskSensitive } from '../../guard/mask.ts';
import { backWords, hiddenWords, noticeWords, staysWords } from './guard-words.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

export interface GuardedField {
  readonly field: TextField;
  /** Looks at once, also before the pause of typing is over. False: it must not be sent. */
  check(): boolean;
  /** What may be stored or shown elsewhere: sensitive parts are masked, whatever stands in the field. */
  maskedText(): string;
  /** The text was set by script, or sent: nothing can be undone any more. */
  settle(): void;
}

/** A pause of typing after which the guard looks. A number that is still being typed is no number yet. */
const pauseMs = 450;
let notices = 0;

/** @param field - with its label; the notice takes its place right after it */
export function guardField(field: TextField): GuardedField {
  notices += 1;
  const frame = element('div', 'guard-frame');
  const hide = button('Hide it', 'button button-quiet');
  const undo = button('Undo', 'button-text');
  const actions = element('div', 'guard-actions');
  actions.append(hide, undo);
  // In the page before it has anything to say, or it would not be spoken.
  const text = element('p', 'guard-text');
  text.id = `guard-${notices}`;
  text.setAttribute('role', 'status');
  frame.append(text, actions);
  field.after(frame);
  field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), text.id].filter(Boolean).join(' '));

  let pause: ReturnType<typeof setTimeout> | undefined;
  let hidden: readonly HiddenText[] = [];
  /** The text as "Undo" left it: what was brought back is known, and is told so. */
  let broughtBack: string | undefined;

  const show = (state: 'quiet' | 'found' | 'hidden', words: string): void => {
    frame.dataset['guard'] = state;
    if (text.textContent !== words) text.textContent = words;
    actions.hidden = state === 'quiet';
    hide.hidden = state !== 'found';
    undo.hidden = state !== 'hidden';
    if (state !== 'found') field.removeAttribute('aria-invalid');
  };

  const look = (): boolean => {
    clearTimeout(pause);
    const spans = findSensitive(field.value);
    if (spans.length > 0) show('found', field.value === broughtBack ? backWords : `${noticeWords(spans)} ${staysWords}`);
    else if (hidden.some(({ stand }) => field.value.includes(stand))) show('hidden', hiddenWords);
    else show('quiet', '');
    return spans.length === 0;
  };

  /** As if it had been typed, so that whoever saves or previews the text hears of it. */
  const setText = (value: string): void => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    look();
  };

  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(look, pauseMs);
  });
  field.addEventListener('paste', () => {
    // After the browser has put it in.
    setTimeout(look);
  });
  field.addEventListener('blur', look);

  hide.addEventListener('click', () => {
    const masked = hideSensitive(field.value);
    hidden = [...hidden, ...masked.hidden];
    broughtBack = undefined;
    setText(masked.text);
    undo.focus();
  });
  undo.addEventListener('click', () => {
    broughtBack = bringBack(field.value, hidden);
    hidden = [];
    setText(broughtBack);
    field.focus();
  });

  look();
  return {
    field,
    check: () => {
      const isSafe = look();
      if (!isSafe) field.setAttribute('aria-invalid', 'true');
      return isSafe;
    },
    maskedText: () => maskSensitive(field.value),
    settle: () => {
      hidden = [];
      broughtBack = undefined;
      look();
    },
  };
}

function button(words: string, className: string): HTMLButtonElement {
  const made = element('button', className);
  made.type = 'button';
  made.textContent = words;
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
