/** What the guard says beside a field: what it sees there, once each, and that it stays here. Pure. */
import { kindWords } from '../../guard/sensitive-span.ts';
import type { SensitiveSpan } from '../../guard/sensitive-span.ts';

/** @param spans - at least one */
export function noticeWords(spans: readonly SensitiveSpan[]): string {
  const kinds = [...new Set(spans.map(({ kind }) => kind))].map((kind) => kindWords[kind]);
  const [first, ...others] = kinds;
  if (first === undefined) return '';
  if (others.length === 0) return `This looks like ${first.looksLike}. ${first.why}`;
  const names = kinds.map(({ looksLike }) => looksLike);
  const last = names.pop() ?? '';
  return `This looks like ${names.join(', ')} and ${last}. Keep them to yourself: nobody who helps you needs them.`;
}

export const staysWords = 'It is not saved or sent while it stands here.';
export const hiddenWords = 'Hidden. The rest of your text is as it was.';
export const backWords = 'It is back in your text. It is not saved or sent while it stands here.';
