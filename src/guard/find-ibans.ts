/**
 * International bank account numbers (ISO 13616): a known country, its length, and the check by modulus 97.
 * Lengths are those of the SWIFT registry; ibantools has the same, compared in a test.
 */
import { sensitiveSpan } from './sensitive-span.ts';
import type { SensitiveSpan } from './sensitive-span.ts';

/** Countries by length, two letters each. */
const countries: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DKFOFIGLNLSDFK',
  19: 'MKSI',
  20: 'ATBAEELTLUXKKZMN',
  21: 'HRLVLICH',
  22: 'BGBHCRDEGBGEIEMERSVA',
  23: 'AEGIILIQTLOMSO',
  24: 'ADCZESMDPKROSASESKTNVG',
  25: 'LYPTST',
  26: 'ISTR',
  27: 'BIDJFRGRITMCMRSM',
  28: 'ALAZBYCYDOGTHNHUNILBPLSV',
  29: 'BREGPSQAUA',
  30: 'JOKWMUYE',
  31: 'MTSC',
  32: 'LC',
  33: 'RU',
};

export const ibanLengths: ReadonlyMap<string, number> = new Map(
  Object.entries(countries).flatMap(([length, codes]) => (codes.match(/../g) ?? []).map((code) => [code, Number(length)] as const)),
);

/** @param text - of plain signs */
export function findIbans(text: string): readonly SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  for (const match of text.matchAll(/(?<![a-z\d])([a-z]{2})[\s-]?\d[\s-]?\d/gi)) {
    const length = ibanLengths.get(match[1]?.toUpperCase() ?? '');
    if (length === undefined) continue;
    const found = take(text, match.index, length);
    if (found !== undefined && leavesOne(found.signs)) spans.push(sensitiveSpan('iban', match.index, found.end));
  }
  return spans;
}

/** So many letters and digits, with at most two spaces, hyphens or dots between them. */
function take(text: string, start: number, length: number): { readonly signs: string; readonly end: number } | undefined {
  let signs = '';
  let gap = 0;
  for (let index = start; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (/[a-z\d]/i.test(sign)) {
      signs += sign.toUpperCase();
      gap = 0;
      if (signs.length === length) return { signs, end: index + 1 };
    } else {
      gap += 1;
      if (gap > 2 || !/[\s.-]/.test(sign)) return undefined;
    }
  }
  return undefined;
}

/** ISO 7064, modulus 97-10: the first four signs go to the end, letters count from 10. */
function leavesOne(signs: string): boolean {
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest === 1;
}
