/**
 * Takes what the guard found out of a text. A card keeps its last four digits, which is what a person needs to know
 * it by; everything else goes. The brackets part what is left from its neighbours, so nothing new is found in it.
 */
import { findSensitive } from './find-sensitive.ts';
import { plainSigns } from './plain-signs.ts';
import { kindWords } from './sensitive-span.ts';
import type { SensitiveSpan } from './sensitive-span.ts';

/** @param spans - of this text, in its order, none overlapping */
export function mask(text: string, spans: readonly SensitiveSpan[]): string {
  let masked = '';
  let from = 0;
  for (const span of spans) {
    masked += `${text.slice(from, span.start)}[${replacement(text, span)}]`;
    from = span.end;
  }
  return masked + text.slice(from);
}

/**
 * The text as it may be sent, stored or put in an address; the text itself when nothing was found.
 * Looks again after masking: "X1234567L4111…" holds an identity number only once the card beside it is gone.
 * Each round takes signs of the text away and adds none that can be found, so it ends.
 */
export function maskSensitive(text: string): string {
  const spans = findSensitive(text);
  return spans.length === 0 ? text : maskSensitive(mask(text, spans));
}

function replacement(text: string, { kind, start, end }: SensitiveSpan): string {
  if (kind !== 'card-number') return kindWords[kind].hidden;
  const digits = plainSigns(text.slice(start, end)).replace(/\D/g, '');
  return `card ending ${digits.slice(-4)}`;
}
