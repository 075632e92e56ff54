/**
 * Labels of points where they fit: beside its point, over no other label and no other point, or not at all.
 * Greedy (Christensen, Marks, Shieber 1995, section 3.1), important points first; O(points * labels).
 */

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

export interface LabelSizes {
  /** Distance between baselines. */
  readonly lineHeight: number;
  /** Mean width of a letter. */
  readonly letterWidth: number;
  /** Half of the mark's width and a little air. */
  readonly clearance: number;
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** @param points - most important first */
export function placeLabels(points: readonly LabelledPoint[], sizes: LabelSizes): readonly PlacedLabel[] {
  const { clearance } = sizes;
  const marks = points.map(({ x, y }): Box => ({ left: x - clearance, right: x + clearance, top: y - clearance, bottom: y + clearance }));
  const taken: Box[] = [];
  return points.flatMap((point, number) => {
    for (const label of candidates(point, sizes)) {
      const box = boxOf(label, sizes);
      const isInside = box.left >= 0 && box.right <= sizes.width && box.top >= 0 && box.bottom <= sizes.height;
      const isFree =
        isInside && !taken.some((other) => overlap(box, other)) && !marks.some((mark, other) => other !== number && overlap(box, mark));
      if (!isFree) continue;
      taken.push(box);
      return [label];
    }
    return [];
  });
}

function candidates({ x, y, text }: LabelledPoint, { clearance, lineHeight }: LabelSizes): readonly PlacedLabel[] {
  const middle = y + lineHeight * 0.3;
  return [
    { text, x: x + clearance + 2, y: middle, anchor: 'start' },
    { text, x: x - clearance - 2, y: middle, anchor: 'end' },
    { text, x, y: y - clearance - 2, anchor: 'middle' },
    { text, x, y: y + clearance + lineHeight * 0.8, anchor: 'middle' },
  ];
}

function boxOf({ text, x, y, anchor }: PlacedLabel, { lineHeight, letterWidth }: LabelSizes): Box {
  const width = text.length * letterWidth;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - lineHeight * 0.8, bottom: y + lineHeight * 0.25 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
