/** What stands in the panel until the frame is there, and when it does not come: a sentence, a plain link, a way out. */
import type { HelpTexts } from './help-methods.ts';
import { makeElement } from './make-element.ts';

export interface CoverLook {
  readonly texts: HelpTexts;
  /** Of the help centre. */
  readonly address: string;
  readonly isClosable: boolean;
  readonly isFailed: boolean;
}

export interface Cover {
  readonly box: HTMLElement;
  draw(look: CoverLook): void;
}

export function createCover(onClose: () => void): Cover {
  const says = makeElement('p', { role: 'status' });
  const link = makeElement('a', { target: '_blank', rel: 'noopener' });
  const close = makeElement('button', { type: 'button' });
  close.onclick = onClose;
  return {
    box: makeElement('div', { part: 'cover', class: 'cover' }, says, link, close),
    draw({ texts, address, isClosable, isFailed }) {
      says.textContent = isFailed ? (texts.failed ?? 'Help does not answer.') : (texts.loading ?? 'Loading help');
      link.textContent = texts.link ?? 'Open help in a new tab';
      link.href = address;
      link.hidden = !isFailed;
      close.textContent = texts.close ?? 'Close';
      close.hidden = !isClosable;
    },
  };
}
