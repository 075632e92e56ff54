/**
 * The customer's own number of a case, made on the device: "HC-4K7P-W9TR". No sign is mistaken for another when it is
 * read out or copied by hand (no 0 and O, 1 and I, 5 and S, 8 and B, 2 and Z, U and V), and the last one checks the rest.
 * It is not the number that the company gives: that one has a shape of its own.
 */

/** 23 signs, a prime number: the weighted check then finds each wrong sign and each two that changed places. */
const signs = '234679ACDEFGHJKMNPRTWXY';
const prefix = 'HC';

/** @param random - numbers of at least 0 and less than 1; the device's own unless told */
export function newCaseNumber(random: () => number = secureRandom): string {
  const body = Array.from({ length: 7 }, () => signs.charAt(Math.floor(random() * signs.length))).join('');
  const all = body + checkSign(body);
  return `${prefix}-${all.slice(0, 4)}-${all.slice(4)}`;
}

/** However it is typed: "hc 4k7p w9tr". */
export function isCaseNumber(text: string): boolean {
  const match = /^HC[\s-]*((?:[\s-]*[A-Z\d]){8})$/.exec(text.trim().toUpperCase());
  const all = match?.[1]?.replace(/[\s-]/g, '');
  if (all === undefined || [...all].some((sign) => !signs.includes(sign))) return false;
  return checkSign(all.slice(0, 7)) === all.charAt(7);
}

/** The sign that makes the sum of (place × value) a multiple of 23, counting places from 1 and the check's as 1. */
function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign, index) => total + (index + 2) * signs.indexOf(sign), 0);
  return signs.charAt((signs.length - (sum % signs.length)) % signs.length);
}

/** 32 bits are plenty for 23 signs. */
function secureRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
