/**
 * Frequent English words for the spelling corrector, taken from the encoder's own vocabulary: the whole words among its
 * pieces, which stand there in about the order of how often they are written (Devlin et al. 2018, WordPiece).
 */
import { z } from 'zod';

const tokenizerSchema = z.object({ model: z.object({ vocab: z.record(z.string(), z.number()) }) });

/** Keeps the list below 15 kB on the wire. */
const mostWords = 7000;

/**
 * @param tokenizer - a parsed `tokenizer.json`; anything else gives no words
 * @param siteWords - words that the articles use, folded; these are known anyway
 * @returns sorted
 */
export function frequentWords(tokenizer: unknown, siteWords: ReadonlySet<string>): readonly string[] {
  const parsed = tokenizerSchema.safeParse(tokenizer);
  if (!parsed.success) return [];
  return Object.entries(parsed.data.model.vocab)
    .filter(([piece]) => /^[a-z]{4,26}$/.test(piece) && !siteWords.has(piece))
    .sort(([, a], [, b]) => a - b)
    .slice(0, mostWords)
    .map(([word]) => word)
    .sort();
}
