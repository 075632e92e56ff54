/** The drawing of a guided flow: every question and outcome, in layers, none on top of another. */
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { flowWith } from '../../../../tests/fixtures/flow-source.ts';
import { flowReport } from '../flow-report.ts';
import { flowFigure } from './flow-figure.ts';
import { wrapWords } from './wrap-words.ts';

const { flow } = flowWith((source) => source.replace('title: Ask us to send it back', 'title: Ask us to send it back\n    urgent: true'));
const drawing = toHtml(flowFigure(flowReport(flow, new Map())));

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxes(): readonly Box[] {
  return [...drawing.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(([, ...numbers]) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
    return { left: x, top: y, right: x + width, bottom: y + height };
  });
}

describe('flowFigure', () => {
  it('draws each question and outcome once, apart from one another', () => {
    const all = boxes();
    expect(all).toHaveLength(5);
    for (const [position, a] of all.entries())
      for (const b of all.slice(position + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  });

  it('puts what comes later further to the right', () => {
    const [first, second, wait, again] = boxes();
    expect(second?.left).toBeGreaterThan(first?.right ?? Infinity);
    expect(wait?.left).toBeGreaterThan(first?.right ?? Infinity);
    expect(again?.left).toBeGreaterThan(second?.right ?? Infinity);
  });

  it('writes the answers on the lines, and marks what is urgent in words', () => {
    expect(drawing).toContain('>In the last 7 days<');
    expect(drawing).toContain('>URGENT<');
    expect(drawing).toMatch(/flow-outcome flow-urgent/);
  });
});

describe('wrapWords', () => {
  it('breaks between words alone', () => {
    expect(wrapWords('one two  three', 7)).toEqual(['one two', 'three']);
    expect(wrapWords('internationally ok', 4)).toEqual(['internationally', 'ok']);
    expect(wrapWords('', 4)).toEqual([]);
  });
});
