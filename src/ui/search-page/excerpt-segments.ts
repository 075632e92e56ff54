/** Pagefind's excerpts come as HTML with `<mark>`; this reads them as text, so that nothing of them becomes markup. */
import type { TextSegment } from '../marked-text/text-segments.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

export function excerptSegments(excerpt: string): readonly TextSegment[] {
  let isMarked = false;
  return excerpt.split(/(<\/?mark>)/).flatMap((part) => {
    if (part === '<mark>' || part === '</mark>') {
      isMarked = part === '<mark>';
      return [];
    }
    const text = part.replace(/&([a-z]+|#\d+|#x[0-9a-f]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
    return text === '' ? [] : [{ text, isMarked }];
  });
}
