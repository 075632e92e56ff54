/**
 * Numbers that only the words beside them give away: security codes of cards, PINs, and codes from texts.
 * "Code" alone says nothing (error codes, sort codes, voucher codes): it takes a word that names a secret one.
 */
import { sensitiveSpan } from './sensitive-span.ts';
import type { SensitiveKind, SensitiveSpan } from './sensitive-span.ts';

/** Between the name and the number: "is", "was", ":", "=", a dash, "on the back is", or nothing. */
const link = String.raw`(?:\s?(?:number|no\.?|code))?(?:\s(?:on|at|from)\s(?:the|my)\s(?:back|front|card|reverse)(?:\sof\s(?:the|my|it)(?:\scard)?)?)?\s{0,3}(?:(?:is|was|are|were|says|said|reads|:|=|-|->)\s{0,3}){0,2}["'(]{0,2}`;
/** A number that goes on is another number: "0808 157 0142". */
const end = String.raw`(?![\d\w]|[\s-]\d)`;
const start = String.raw`(?<![\w.£$€]|\d[\s-])`;

const cardCode = String.raw`\b(?:cvv2?|cvc2?|cv2|csc|cid|card\s(?:security|verification)\scode|security\s(?:code|number|digits)|(?:three|3|four|4)[\s-](?:digit|digits|numbers)(?:\ssecurity)?(?:\s(?:code|number))?(?=\s(?:on|at|from)\s(?:the|my)\s(?:back|reverse|front)))(?![a-z])`;
const oneTime = String.raw`\b(?:otp|totp|2fa|mfa|(?:one[\s-]?time|sign[\s-]?in|log[\s-]?in|signing[\s-]?in|login|verification|verifying|authentication|passcode|access|security|sms|text|texted|activation|six[\s-]digit|6[\s-]digit)[\s-](?:code|passcode|password|pin)|passcode)(?![a-z])`;
const received = String.raw`(?:\s(?:i\s(?:got|received)|(?:you|they|he|she|brindle)\s(?:sent|texted|messaged)(?:\s(?:me|to\sme|over))?|from\s(?:the|my|your|a)\s(?:text|sms|message|email|app)(?:\smessage)?|in\s(?:the|my|your|a)\s(?:text|sms|message)(?:\smessage)?|by\s(?:text|sms)))`;
const code = String.raw`(?:[a-z]-)?(?:\d{4,8}|\d{3}[\s-]\d{3})`;
/** "your order code is": codes that a shop or a bank prints openly. */
const openCode = String.raw`(?<!\b(?:order|discount|voucher|promo|promotion|gift|error|reason|sort|post|zip|country|area|store|shop|product|tracking|return|returns|item|reference|booking|status|bar|qr|coupon|referral|invite|model|colour|dress|source|pick-?up|collection)[\s-])`;

interface SecretPattern {
  readonly kind: SensitiveKind;
  /** The secret is its first group. */
  readonly pattern: RegExp;
}

const patterns: readonly SecretPattern[] = [
  // "CVV 123", "the three digits on the back are 123", "123 is the security code"
  { kind: 'card-security-code', pattern: new RegExp(`${cardCode}${link}(\\d{3,4})${end}`, 'dgi') },
  {
    kind: 'card-security-code',
    pattern: new RegExp(`${start}(\\d{3,4})\\s(?:is|was)\\s(?:my|the|its|our)\\s(?:card'?s?\\s)?${cardCode}`, 'dgi'),
  },
  // "my PIN is 1234", "1234 is my PIN"
  { kind: 'pin', pattern: new RegExp(`\\bpin(?![a-z])${link}(\\d{4}|(?<!code.{0,6})\\d{5,6})${end}`, 'dgi') },
  { kind: 'pin', pattern: new RegExp(`${start}(\\d{4,6})\\s(?:is|was)\\s(?:my|the|her|his|our)\\s(?:card\\s)?pin\\b`, 'dgi') },
  // "OTP 482913", "sign-in code: 482 913"
  { kind: 'one-time-code', pattern: new RegExp(`${oneTime}${received}?${link}(${code})${end}`, 'dgi') },
  // "the code you sent me is 482913", "confirmation code from the text: 482913"
  { kind: 'one-time-code', pattern: new RegExp(`${openCode}\\bcode${received}${link}(${code})${end}`, 'dgi') },
  // "your Brindle code is 482913", "482913 is your Brindle code", "use 482913 to sign in": a text as it was pasted
  { kind: 'one-time-code', pattern: new RegExp(`\\byour\\s(?:[\\w-]+\\s){0,3}?${openCode}code(?:\\sis|:)\\s{0,3}(${code})${end}`, 'dgi') },
  {
    kind: 'one-time-code',
    pattern: new RegExp(`${start}(${code})\\sis\\s(?:your|my|the)\\s(?:[\\w-]+\\s){0,3}?${openCode}(?:code|passcode|otp)\\b`, 'dgi'),
  },
  {
    kind: 'one-time-code',
    pattern: new RegExp(
      `\\b(?:use|enter|type)\\s(?:the\\s)?(?:code\\s)?(${code})\\s(?:as|to|for)\\s(?:sign|signing|log|logging|verify|verifying|confirm|approve|authori[sz]e|your\\s(?:login|sign-?in))\\b`,
      'dgi',
    ),
  },
];

/** @param text - of plain signs */
export function findSecretNumbers(text: string): readonly SensitiveSpan[] {
  return patterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const place = match.indices?.[1];
      return place === undefined ? [] : [sensitiveSpan(kind, place[0], place[1])];
    }),
  );
}
