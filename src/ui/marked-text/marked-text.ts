/** A text with some of its words in `<mark>`, as nodes: text never becomes markup. */
import type { TextSegment } from './text-segments.ts';

export function markedText(segments: readonly TextSegment[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text, isMarked } of segments) {
    if (!isMarked) {
      fragment.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    fragment.append(mark);
  }
  return fragment;
}
