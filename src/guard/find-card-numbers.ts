/**
 * Card numbers in a text, however they are grouped. Numbers that stand side by side ("4111 1111 1111 1111 12 26")
 * are tried from each group to each later one; a number in one piece is never cut, or every long tracking number
 * would hold a card somewhere.
 */
import { cardStrength, passesLuhn } from './card-brands.ts';
import { sensitiveSpan } from './sensitive-span.ts';
import type { SensitiveSpan } from './sensitive-span.ts';

const leastDigits = 12;
const mostDigits = 19;

/** Groups of digits with little between them. */
const runPattern = /\d+(?:[\s\-._/]{1,3}\d+)*/g;
const cardWords = /\b(?:cards?|debit|credit|visa|mastercard|maestro|diners|union ?pay|rupay)\b/i;
/** How far before a number such a word counts. */
const wordReach = 48;

/** @param text - of plain signs */
export function findCardNumbers(text: string): readonly SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  for (const run of text.matchAll(runPattern)) {
    if (run[0].length < leastDigits) continue;
    const groups = [...run[0].matchAll(/\d+/g)].map((group) => ({ digits: group[0], start: run.index + group.index }));
    const isNearCardWord = cardWords.test(text.slice(Math.max(0, run.index - wordReach), run.index));
    for (let first = 0; first < groups.length; first += 1) {
      const end = cardFrom(groups, first, isNearCardWord);
      if (end !== undefined) spans.push(sensitiveSpan('card-number', groups[first]?.start ?? 0, end));
    }
  }
  return spans;
}

interface DigitGroup {
  readonly digits: string;
  readonly start: number;
}

/** Where the longest card number that starts with this group ends. At most 19 steps. */
function cardFrom(groups: readonly DigitGroup[], first: number, isNearCardWord: boolean): number | undefined {
  let digits = '';
  let end: number | undefined;
  for (const group of groups.slice(first, first + mostDigits)) {
    digits += group.digits;
    if (digits.length > mostDigits) break;
    if (digits.length < leastDigits) continue;
    const strength = cardStrength(digits);
    if (strength === undefined || (strength === 'weak' && !isNearCardWord) || !passesLuhn(digits)) continue;
    end = group.start + group.digits.length;
  }
  return end;
}
