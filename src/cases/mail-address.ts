/** A `mailto:` address with subject and text. Mail programs cut addresses that are too long, so it may come without the text. */

/** Outlook takes 2,083 signs at most, others more. */
const mostSigns = 2000;

export interface CaseMail {
  readonly href: string;
  /** False: the text did not fit and must be pasted. */
  readonly hasText: boolean;
}

export function mailAddress(to: string, subject: string, text: string): CaseMail {
  const start = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject.toWellFormed())}`;
  const href = `${start}&body=${encodeURIComponent(text.toWellFormed().replace(/\r?\n/g, '\r\n'))}`;
  return href.length <= mostSigns ? { href, hasText: true } : { href: start, hasText: false };
}
