/**
 * National identity numbers that can be told from other numbers: those with check signs (Spain, France, Italy), and
 * those with a shape of their own (United Kingdom, United States). Bare digits without a check count only beside a
 * word that names them: nine digits are an order number far more often.
 */
import { sensitiveSpan } from './sensitive-span.ts';
import type { SensitiveSpan } from './sensitive-span.ts';

interface NationalId {
  readonly pattern: RegExp;
  /** @param signs - letters and digits alone, in capitals */
  readonly isValid: (signs: string) => boolean;
}

const nationalIds: readonly NationalId[] = [
  // National Insurance number: two letters, six digits, A to D (HMRC NIM39110).
  {
    pattern: /(?<![\w-])[a-ceghj-prstw-z][a-ceghj-nprstw-z](?:[\s-]?\d{2}){3}[\s-]?[a-d](?![\w-])/gi,
    isValid: (signs) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(signs),
  },
  { pattern: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g, isValid: isSocialSecurityNumber },
  {
    pattern: /(?<=\b(?:ssn|social security(?: number| no\.?)?)\s?(?:is|was|:|=|#)?\s{0,3})\d{3}[\s-]?\d{2}[\s-]?\d{4}(?!\d)/gi,
    isValid: isSocialSecurityNumber,
  },
  // DNI and NIE: a letter from the remainder by 23.
  { pattern: /(?<![\w-])(?:\d{2}[.\s]?\d{3}[.\s]?\d{3}|[xyz][\s-]?\d{7})[\s-]?[a-hj-np-tv-z](?![\w-])/gi, isValid: isSpanishId },
  // NIR: sex, year, month, place, order, and 97 less the remainder by 97.
  {
    pattern: /(?<!\d)[12][\s.]?\d{2}[\s.]?\d{2}[\s.]?\d[\dab][\s.]?\d{3}[\s.]?\d{3}[\s./-]{0,3}\d{2}(?!\d)/gi,
    isValid: isFrenchNumber,
  },
  // Codice fiscale.
  {
    pattern: /(?<![\w-])[a-z]{3}\s?[a-z]{3}\s?[\dl-v]{2}[a-ehlmprst][\dl-v]{2}\s?[a-z][\dl-v]{3}[a-z](?![\w-])/gi,
    isValid: isItalianCode,
  },
];

/** @param text - of plain signs */
export function findNationalIds(text: string): readonly SensitiveSpan[] {
  return nationalIds.flatMap(({ pattern, isValid }) =>
    [...text.matchAll(pattern)]
      .filter((match) => isValid(match[0].replace(/[^a-z\d]/gi, '').toUpperCase()))
      .map((match) => sensitiveSpan('national-id', match.index, match.index + match[0].length)),
  );
}

function isSocialSecurityNumber(digits: string): boolean {
  return !/^(?:000|666|9)/.test(digits) && !/^\d{3}00/.test(digits) && !digits.endsWith('0000');
}

function isSpanishId(signs: string): boolean {
  const number = Number(signs.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(number % 23) === signs.slice(-1);
}

function isFrenchNumber(signs: string): boolean {
  const month = Number(signs.slice(3, 5));
  if (month === 0 || (month > 12 && month < 20) || month === 99) return false;
  // Corsica: 2A counts as 19, 2B as 18.
  const number = Number(signs.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return Number.isSafeInteger(number) && 97 - (number % 97) === Number(signs.slice(13));
}

/** Values of signs on odd places, by A to Z and 0 to 9 alike (Decree of 23 December 1976). */
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function isItalianCode(signs: string): boolean {
  let sum = 0;
  for (let index = 0; index < 15; index += 1) {
    const value = parseInt(signs.charAt(index), 36);
    const place = value < 10 ? value : value - 10;
    sum += index % 2 === 0 ? (oddValues[place] ?? 0) : place;
  }
  return String.fromCharCode(65 + (sum % 26)) === signs.charAt(15);
}
