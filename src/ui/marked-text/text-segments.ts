/** A text cut at the words to be marked. Pure: `marked-text.ts` makes nodes of it. */
import type { TextSpan } from '../../search/text-span.ts';

export interface TextSegment {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * @param spans - in order; whatever lies outside the text or overlaps an earlier span is left unmarked
 * @returns segments that, joined, are exactly the text
 */
export function textSegments(text: string, spans: readonly TextSpan[]): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) segments.push({ text: text.slice(at, start), isMarked: false });
    segments.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), isMarked: false });
  return segments;
}
