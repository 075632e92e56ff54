/** Masking that can be undone in the same sitting: what was hidden stays in memory, beside the words that stand for it. */
import { findSensitive } from './find-sensitive.ts';
import { mask } from './mask.ts';

/** A stretch that was hidden, and what stands in its place: "[card ending 1111]". */
export interface HiddenText {
  readonly stand: string;
  readonly original: string;
}

/** @returns the masked text, and what was hidden, in the order in which it was */
export function hideSensitive(text: string): { readonly text: string; readonly hidden: readonly HiddenText[] } {
  const spans = findSensitive(text);
  if (spans.length === 0) return { text, hidden: [] };
  const hidden = spans.map((span) => {
    const original = text.slice(span.start, span.end);
    return { stand: mask(original, [{ ...span, start: 0, end: original.length }]), original };
  });
  const next = hideSensitive(mask(text, spans));
  return { text: next.text, hidden: [...hidden, ...next.hidden] };
}

/** Puts back whatever still stands in the text, also after it was edited around it. */
export function bringBack(text: string, hidden: readonly HiddenText[]): string {
  return hidden.reduceRight((left, { stand, original }) => {
    // Backwards through the text as through the list: two cards that end alike go back to their own places.
    const at = left.lastIndexOf(stand);
    return at < 0 ? left : left.slice(0, at) + original + left.slice(at + stand.length);
  }, text);
}
