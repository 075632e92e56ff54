/**
 * The same text with one spelling for each digit, space, dash and quote, sign by sign, so that positions stay.
 * A number pasted from a PDF or typed with a keyboard of another script is then found like any other.
 */

/** Zero of each script whose digits people type; its nine others follow it. */
const zeros = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0xff10];

const foreign = /[^\0-\x7f]/g;

/** Never longer or shorter than the text. */
export function plainSigns(text: string): string {
  return text.replace(foreign, (sign) => plainSign(sign));
}

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code < start + 10);
  if (zero !== undefined) return String(code - zero);
  if (/[\s\u00ad\u034f\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufe0f\ufeff]/.test(sign)) return ' ';
  if (/[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/.test(sign)) return '-';
  if (/[\u2018-\u201b\u2032\u0060\u00b4]/.test(sign)) return "'";
  if (/[\u201c-\u201f\u00ab\u00bb\u2033]/.test(sign)) return '"';
  if (sign === '\uff1a') return ':';
  if (sign === '\uff1d') return '=';
  return code >= 0xff21 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : sign;
}
