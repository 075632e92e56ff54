/**
 * The guard: what in a text must not leave the page. Pure and small; it never throws, and keeps nothing.
 * What it cannot know: a secret without a shape and without a word that names it.
 */
import { findCardNumbers } from './find-card-numbers.ts';
import { findIbans } from './find-ibans.ts';
import { findNationalIds } from './find-national-ids.ts';
import { findPasswords } from './find-passwords.ts';
import { findSecretNumbers } from './find-secrets.ts';
import { plainSigns } from './plain-signs.ts';
import { sensitiveSpan } from './sensitive-span.ts';
import type { SensitiveSpan } from './sensitive-span.ts';

/**
 * @returns spans in the order of the text, none touching another: what overlaps is one span, named by the first of
 * IBAN, card number, identity number, security code or PIN, one-time code, password
 */
export function findSensitive(text: string): readonly SensitiveSpan[] {
  const plain = plainSigns(text);
  const hasDigits = /\d/.test(plain);
  const found = [
    ...(hasDigits ? findIbans(plain) : []),
    ...(hasDigits ? findCardNumbers(plain) : []),
    ...(hasDigits ? findNationalIds(plain) : []),
    ...(hasDigits ? findSecretNumbers(plain) : []),
    ...findPasswords(plain),
  ];
  return found.reduce<readonly SensitiveSpan[]>(withSpan, []).toSorted((a, b) => a.start - b.start);
}

/** Joins a span to those that it overlaps; theirs is the name, for they were found first. */
function withSpan(spans: readonly SensitiveSpan[], span: SensitiveSpan): readonly SensitiveSpan[] {
  const touched = spans.filter((other) => other.start < span.end && span.start < other.end);
  const first = touched[0];
  if (first === undefined) return [...spans, span];
  const start = Math.min(span.start, ...touched.map((other) => other.start));
  const end = Math.max(span.end, ...touched.map((other) => other.end));
  return [...spans.filter((other) => !touched.includes(other)), sensitiveSpan(first.kind, start, end)];
}
