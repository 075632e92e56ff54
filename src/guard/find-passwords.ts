/**
 * Passwords that somebody writes out: "my password is …", "pw: …". What follows "is" is mostly a complaint ("my password
 * is wrong"), so an ordinary word counts only when nothing but the end of the sentence follows it.
 */
import { sensitiveSpan } from './sensitive-span.ts';
import type { SensitiveSpan } from './sensitive-span.ts';

const name = String.raw`\b(?:password|passwort|passphrase|passwd|pass\s?word|pwd|passcode|pw|pass(?=\s?[:=]))\b(?:\s(?:for|to|of|on|at)\s(?:[\w'-]+\s){0,3}?[\w'-]+)?`;
const value = String.raw`("[^"[\n][^"\n]{0,63}"|'[^'[\n][^'\n]{0,63}'|[^\s"'[\]()][^\s"[\]]{2,63})`;

const after = new RegExp(`${name}\\s{0,3}(is|was|:|=|->|-\\s)(?:\\s(?:now|still|currently))?\\s{0,3}${value}`, 'dgi');
const beside = new RegExp(`${name}\\s{1,3}${value}`, 'dgi');
const before = new RegExp(
  `(?<![^\\s"'(])([^\\s"'[\\]()]{4,64})["']?\\s(?:is|was)\\s(?:my|the|our)\\s(?:old\\s|new\\s)?(?:password|passcode|pwd)\\b`,
  'dgi',
);

/** What a password is said to be, or what follows in a question. */
const ordinaryWords = new Set(
  (
    'a about accepted actually again all already also always an and any anymore apparently as asked at back bad because been being blank ' +
    'brand broken but by case compulsory confidential correct dead default different difficult done easy empty enough exactly false fine ' +
    'for forgotten from garbage genuine gone good hacked hard he her here hidden his how i if ignored impossible in incorrect invalid it ' +
    'just known late leaked less like long lost mandatory maybe mine missing more much my needed never new no none not nothing now obsolete ' +
    'of off ok okay old on only optional or our out over perfect please possible private probably public random really recognised recognized ' +
    'refused rejected required reset right rubbish safe same saved secret secure sensitive set she short shown simple since slow so some ' +
    'somehow something somewhere stale still stolen strange strong stuck such sure temporary than that the their then there they this to ' +
    'too true unable unchanged unclear unique unknown unsafe up useless valid very was weak we weird what when where which who whose why ' +
    'will with without working written wrong you your yours'
  ).split(' '),
);

/** @param text - of plain signs */
export function findPasswords(text: string): readonly SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  const add = (place: readonly [number, number] | undefined): void => {
    if (place === undefined) return;
    const [start, end] = withoutPunctuation(text, place);
    if (end > start) spans.push(sensitiveSpan('password', start, end));
  };
  for (const match of text.matchAll(after)) {
    const place = match.indices?.[2];
    if (place !== undefined && isSecretAfter(text, match[2] ?? '', place[1])) add(place);
  }
  for (const match of text.matchAll(beside)) if (isMixed(match[1] ?? '')) add(match.indices?.[1]);
  for (const match of text.matchAll(before)) if (isMixed(match[1] ?? '')) add(match.indices?.[1]);
  return spans;
}

function isSecretAfter(text: string, written: string, end: number): boolean {
  if (/^["']/.test(written) || isMixed(written)) return true;
  const word = written.replace(/[.,;:!?]+$/, '').toLowerCase();
  if (word.length < 4 || ordinaryWords.has(word) || /(?:ed|ing|able|ible|ly|n't)$/.test(word)) return false;
  return written !== word && /[.,;!?]$/.test(written) ? true : /^\s*(?:$|[.,;!?\n)]|(?:and|but)\b)/.test(text.slice(end, end + 12));
}

/** Letters with digits or signs among them, or six digits and more: no word of a sentence. */
function isMixed(written: string): boolean {
  const bare = written.replace(/[.,;:!?)'"]+$/, '');
  if (bare.length < 4 || /^(?:https?:|www\.)|@[\w-]+\./i.test(bare) || isQuantity(bare)) return false;
  if (/^\d+$/.test(bare)) return bare.length >= 6;
  if (/^[a-z]+(?:['/-][a-z]+)*$/i.test(bare)) return /[a-z][A-Z]/.test(bare) && !/^[A-Z]?[a-z]+[A-Z]{1,2}$/.test(bare);
  return /[a-z]/i.test(bare) && /[\d!#$%&*+=?@^~_]/.test(bare);
}

/** "30days", "24/7", "12:30", "£30" */
function isQuantity(written: string): boolean {
  return (
    /^[£$€]?[\d.,:/-]+(?:st|nd|rd|th|am|pm|k|x|s|m|h|hrs?|mins?|minutes|secs?|seconds|days?|weeks?|months?|years?|times)?$/i.test(
      written,
    ) && !/^\d{6,}$/.test(written)
  );
}

/** The sentence's own punctuation stays; one that ends a quotation goes with it. */
function withoutPunctuation(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const written = text.slice(start, end);
  if (/^["']/.test(written)) return [start + 1, end - 1];
  return [start, start + written.replace(/[.,;:?)']+$/, '').length];
}
