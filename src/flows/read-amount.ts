/** An amount as people type it: "£1,234.50", "49,99", "20". It knows one currency at a time and does no sums. */

export type AmountProblem = 'missing' | 'not-an-amount' | 'too-much';

export type ReadAmount =
  { readonly kind: 'amount'; readonly hundredths: number } | { readonly kind: 'problem'; readonly problem: AmountProblem };

/** More than this is a typing error, or a card number in the wrong field. */
const mostHundredths = 100_000_000;

export function readAmount(text: string): ReadAmount {
  // Signs and codes of a currency around the number, and thin or plain spaces inside it.
  const bare = text
    .trim()
    .replace(/^(?:[£€$]|gbp|eur|usd)\s*/i, '')
    .replace(/\s*(?:[£€$]|gbp|eur|usd|pounds?)$/i, '')
    .replace(/[\s\u00a0\u202f]/g, '');
  if (bare === '') return { kind: 'problem', problem: 'missing' };
  const [, pounds, pence] = /^(\d+|\d{1,3}(?:,\d{3})+)(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
  if (pounds === undefined) return { kind: 'problem', problem: 'not-an-amount' };
  const digits = pounds.replaceAll(',', '');
  const hundredths = digits.length > 9 ? Infinity : Number(digits) * 100 + Number((pence ?? '').padEnd(2, '0'));
  return hundredths > mostHundredths ? { kind: 'problem', problem: 'too-much' } : { kind: 'amount', hundredths };
}
