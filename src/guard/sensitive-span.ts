/**
 * What the guard finds: a stretch of a text that must not leave the page, what it is, and why, in the customer's words.
 * The same words name it wherever it was hidden.
 */

export const sensitiveKinds = ['card-number', 'iban', 'card-security-code', 'pin', 'password', 'one-time-code', 'national-id'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

export interface SensitiveSpan {
  readonly kind: SensitiveKind;
  /** UTF-16 positions in the text; `end` is the first that is not part of it. */
  readonly start: number;
  readonly end: number;
  /** One or two plain sentences: what it looks like and why it is better left out. */
  readonly explanation: string;
}

interface KindWords {
  /** As in "This looks like …". */
  readonly looksLike: string;
  /** Between brackets, where it was hidden. */
  readonly hidden: string;
  readonly why: string;
}

export const kindWords: Readonly<Record<SensitiveKind, KindWords>> = {
  'card-number': {
    looksLike: 'a full card number',
    hidden: 'card number hidden',
    why: 'Nobody needs all of it to help you. The last four digits are enough.',
  },
  iban: {
    looksLike: 'a bank account number (IBAN)',
    hidden: 'bank account hidden',
    why: 'It does not belong in a message. If it is ever needed, you enter it in your account.',
  },
  'card-security-code': {
    looksLike: 'the security code of a card',
    hidden: 'security code hidden',
    why: 'Keep it to yourself. Nobody who helps you needs it.',
  },
  pin: { looksLike: 'a PIN', hidden: 'PIN hidden', why: 'Keep it to yourself. Nobody who helps you needs it.' },
  password: { looksLike: 'a password', hidden: 'password hidden', why: 'Keep it to yourself. Nobody who helps you needs it.' },
  'one-time-code': {
    looksLike: 'a one-time code',
    hidden: 'code hidden',
    why: 'It works like a key to your account. Never pass it on, whoever asks.',
  },
  'national-id': {
    looksLike: 'a national identity or insurance number',
    hidden: 'identity number hidden',
    why: 'It can be misused to act in your name, and it is not needed here.',
  },
};

export function sensitiveSpan(kind: SensitiveKind, start: number, end: number): SensitiveSpan {
  const { looksLike, why } = kindWords[kind];
  return { kind, start, end, explanation: `This looks like ${looksLike}. ${why}` };
}
