/**
 * First digits and lengths of payment cards. Ranges that an order or parcel number often falls into (`isWeak`) count
 * only beside a word such as "card"; card-validator has the same ranges, compared in a test.
 */

interface CardRange {
  /** Lowest and highest beginning, of the same length: [51, 55] is 51 to 55. */
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
  readonly isWeak?: true;
}

const sixteenUp = [16, 17, 18, 19];

export const cardRanges: readonly CardRange[] = [
  // Visa. Thirteen digits are history; barcodes have as many.
  { from: 4, to: 4, lengths: [16, 18, 19] },
  { from: 4, to: 4, lengths: [13], isWeak: true },
  // Mastercard.
  { from: 51, to: 55, lengths: [16] },
  { from: 2221, to: 2720, lengths: [16] },
  // American Express.
  { from: 34, to: 34, lengths: [15] },
  { from: 37, to: 37, lengths: [15] },
  // Diners Club. Longer ones look like the order numbers of large market places.
  { from: 300, to: 305, lengths: [14] },
  { from: 36, to: 36, lengths: [14] },
  { from: 38, to: 39, lengths: [14] },
  { from: 300, to: 305, lengths: [16, 19], isWeak: true },
  { from: 36, to: 36, lengths: [16, 19], isWeak: true },
  { from: 38, to: 39, lengths: [16, 19], isWeak: true },
  // Discover.
  { from: 6011, to: 6011, lengths: sixteenUp },
  { from: 644, to: 649, lengths: sixteenUp },
  { from: 65, to: 65, lengths: sixteenUp },
  // JCB.
  { from: 3528, to: 3589, lengths: sixteenUp },
  { from: 1800, to: 1800, lengths: [15, ...sixteenUp], isWeak: true },
  { from: 2131, to: 2131, lengths: [15, ...sixteenUp], isWeak: true },
  // UnionPay.
  { from: 62, to: 62, lengths: sixteenUp },
  { from: 62, to: 62, lengths: [14, 15], isWeak: true },
  { from: 81, to: 81, lengths: [14, 15, ...sixteenUp], isWeak: true },
  // Maestro, and what shares its ranges.
  { from: 5018, to: 5018, lengths: sixteenUp },
  { from: 5020, to: 5020, lengths: sixteenUp },
  { from: 5038, to: 5038, lengths: sixteenUp },
  { from: 5893, to: 5893, lengths: sixteenUp },
  { from: 6304, to: 6304, lengths: sixteenUp },
  { from: 6759, to: 6763, lengths: sixteenUp },
  { from: 676770, to: 676774, lengths: sixteenUp },
  { from: 50, to: 50, lengths: [12, 13, 14, 15, ...sixteenUp], isWeak: true },
  { from: 56, to: 59, lengths: [12, 13, 14, 15, ...sixteenUp], isWeak: true },
  { from: 63, to: 63, lengths: [12, 13, 14, 15, ...sixteenUp], isWeak: true },
  { from: 67, to: 67, lengths: [12, 13, 14, 15, ...sixteenUp], isWeak: true },
  // RuPay, Mir, Troy.
  { from: 60, to: 60, lengths: [16], isWeak: true },
  { from: 2200, to: 2204, lengths: sixteenUp },
  { from: 9792, to: 9792, lengths: [16] },
];

/** @returns undefined for digits that no card begins with at this length */
export function cardStrength(digits: string): 'strong' | 'weak' | undefined {
  let isWeak = false;
  for (const range of cardRanges) {
    if (!range.lengths.includes(digits.length)) continue;
    const beginning = Number(digits.slice(0, String(range.from).length));
    if (beginning < range.from || beginning > range.to) continue;
    if (range.isWeak !== true) return 'strong';
    isWeak = true;
  }
  return isWeak ? 'weak' : undefined;
}

/** The check of card numbers: H. P. Luhn, US patent 2950048 (1960). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, isDoubled = false; index >= 0; index -= 1, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(index) - 48;
    sum += isDoubled ? (digit < 5 ? digit * 2 : digit * 2 - 9) : digit;
  }
  return sum % 10 === 0;
}
