/**
 * Parts of a text that mean exactly what they say: error codes, reason codes of card networks, order numbers,
 * phone numbers, amounts. They are matched sign by sign, never stemmed and never corrected.
 */
import type { TextSpan } from '../text-span.ts';

export interface ExactToken {
  readonly kind: 'code' | 'phone' | 'amount';
  /** In one spelling, whatever was typed: "br-4021" and "BR 4021" are "BR4021". */
  readonly value: string;
  readonly span: TextSpan;
}

const amountPattern =
  /(?:[£$€]\s?(\d{1,7}(?:,\d{3})*(?:\.\d{1,2})?))|(?:(?<![\d.,])(\d{1,7}(?:[.,]\d{1,2})?)\s?(?:pounds?|quid|euros?|dollars?|gbp|eur|usd|pence)\b)/gi;
const phonePattern = /(?<![\w.])\+?\(?\d(?:[ ().-]{0,2}\d){7,14}(?![\w])/g;
/** Letters and digits together, perhaps in groups: "SAVE10", "BR-4021-77". */
const mixedPattern = /(?<![\w-])(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z\d]{2,24}(?:-[a-z\d]{1,24}){0,4}(?![\w-])/gi;
/** Numbers with a shape of their own: "10.4", "4853", "13.1". */
const numberPattern = /(?<![\w.£$€,-])(?:\d{1,2}\.\d{1,2}|\d{4,20})(?![\w,]|\.\d|-)/g;
/** "10th", "30days", "7am", "3x": quantities, no codes. */
const quantityPattern = /^\d+(?:st|nd|rd|th|am|pm|k|m|x|s|d|h|hrs?|mins?|days?|weeks?|months?|years?|p|kg|g|cm|mm|km|gb|mb)$/i;
const yearPattern = /^(?:19|20)\d\d$/;

/** Linear in the text; each sign belongs to one token at most. */
export function findExactTokens(text: string): readonly ExactToken[] {
  const tokens: ExactToken[] = [];
  const add = (kind: ExactToken['kind'], value: string, start: number, length: number): void => {
    const span = { start, end: start + length };
    if (!tokens.some((other) => other.span.start < span.end && span.start < other.span.end)) tokens.push({ kind, value, span });
  };
  if (!/\d/.test(text)) return tokens;
  for (const match of text.matchAll(amountPattern)) add('amount', plainAmount(match[1] ?? match[2] ?? ''), match.index, match[0].length);
  for (const match of text.matchAll(phonePattern)) {
    const digits = match[0].replaceAll(/\D/g, '').replace(/^44/, '0');
    if (digits.length >= 9) add('phone', digits, match.index, match[0].length);
  }
  for (const match of text.matchAll(mixedPattern))
    if (!quantityPattern.test(match[0])) add('code', match[0].replaceAll('-', '').toUpperCase(), match.index, match[0].length);
  for (const match of text.matchAll(numberPattern)) if (!yearPattern.test(match[0])) add('code', match[0], match.index, match[0].length);
  return tokens;
}

/** "1,200.00" to "1200", "40,5" to "40.5". */
function plainAmount(written: string): string {
  return String(Number(written.replaceAll(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.')));
}
