/**
 * Text -> lower-case words without accents, as BERT's uncased models expect them.
 * Follows the reference in `@huggingface/tokenizers` (BertNormalizer, BertPreTokenizer) to the
 * letter, its limits included: ideographs outside the basic plane are not set apart.
 */

/** Controls, private use, lone surrogates, U+FFFD: removed, as if they had never been there. */
const REMOVED = /(?![\t\n\r])[\ufffd\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;
const ACCENT = /\p{Mn}/gu;
const PLAIN = /^[\t\n\r -~]*$/;
/** A run of neither space nor punctuation, or one punctuation character. */
const WORD = /[^\s\p{P}!-/:-@[-`{-~]+|[\p{P}!-/:-@[-`{-~]/gu;

/** Words and punctuation characters of `text`, in order. */
export function splitIntoWords(text: string): readonly string[] {
  const normalised = PLAIN.test(text)
    ? text.toLowerCase()
    : text.replace(REMOVED, '').replace(IDEOGRAPH, ' $& ').toLowerCase().normalize('NFD').replace(ACCENT, '');
  return normalised.match(WORD) ?? [];
}
