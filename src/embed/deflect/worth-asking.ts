/** When a message that is being written says enough to be answered, and what of an answer may be shown beside it. Pure. */
import type { Answer, SearchResult } from '../../search/answer.ts';

/** A greeting is no question. */
const leastWords = 3;
const leastLetters = 12;
/** Where no answer is sure, articles are only offered to whoever has described the matter. */
const leastWordsForArticles = 6;

export function isWorthAsking(message: string): boolean {
  return message.trim().length >= leastLetters && countWords(message) >= leastWords;
}

export type Offer =
  | { readonly kind: 'none' }
  /** The first result answers it, in its own sentence. */
  | { readonly kind: 'answer'; readonly results: readonly SearchResult[] }
  /** They may. */
  | { readonly kind: 'articles'; readonly results: readonly SearchResult[] };

export function offerFor(message: string, { confidence, results }: Answer): Offer {
  if (results.length === 0 || confidence === 'nothing-fits') return { kind: 'none' };
  if (confidence === 'answer') return { kind: 'answer', results };
  return countWords(message) >= leastWordsForArticles ? { kind: 'articles', results } : { kind: 'none' };
}

/** Two offers that a reader could not tell apart: drawing one in place of the other would only disturb. */
export function isSameOffer(a: Offer, b: Offer): boolean {
  return a.kind === b.kind && shown(a) === shown(b);
}

function shown(offer: Offer): string {
  return offer.kind === 'none' ? '' : offer.results.map(({ path, anchor, sentence }) => `${path}#${anchor ?? ''} ${sentence}`).join('\n');
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}
