/**
 * How a topic looks on every figure: a colour and a shape, so that nobody needs to tell colours apart.
 * Each colour has a contrast of at least 3 to the paper of its mode (WCAG 2.2, 1.4.11); the tests hold it to that.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';

export interface MarkColour {
  readonly light: string;
  readonly dark: string;
}

/** In the order of the topics; the ninth topic looks like the first. */
export const markColours: readonly MarkColour[] = [
  { light: '#0b7a63', dark: '#5fd3b5' },
  { light: '#b4560b', dark: '#f2a154' },
  { light: '#7a3fb0', dark: '#c79bf2' },
  { light: '#b3123f', dark: '#ff8aa5' },
  { light: '#1f62b5', dark: '#86b8ff' },
  { light: '#6b6a00', dark: '#d3cf5a' },
  { light: '#00728a', dark: '#4fc4d9' },
  { light: '#8a4b2a', dark: '#d59d7c' },
];

/** Outlines in a square from -1 to 1, of about equal area. */
const outlines = [
  'M0-.95A.95.95 0 1 1 0 .95A.95.95 0 1 1 0-.95Z',
  'M-.84-.84H.84V.84H-.84Z',
  'M0-1.15L1.1.8H-1.1Z',
  'M0-1.2L1.2 0L0 1.2L-1.2 0Z',
  'M0 1.15L1.1-.8H-1.1Z',
  'M-.38-1.1H.38V-.38H1.1V.38H.38V1.1H-.38V.38H-1.1V-.38H-.38Z',
  'M-.55-.95H.55L1.1 0L.55.95H-.55L-1.1 0Z',
  'M0-1.2L.34-.36L1.2-.36L.53.2L.76 1.05L0 .55L-.76 1.05L-.53.2L-1.2-.36L-.34-.36Z',
];

/** Class that gives a mark the colour of the topic at a position. */
export function topicClass(position: number): string {
  return `topic-${position % markColours.length}`;
}

/**
 * @param radius - half of the mark's width, in the figure's units
 * @param title - shown when a pointer rests on the mark
 */
export function topicMark(position: number, x: number, y: number, radius: number, title?: string): Element {
  return s(
    'path',
    {
      class: `mark ${topicClass(position)}`,
      d: outlines[position % outlines.length],
      transform: `translate(${round(x)} ${round(y)}) scale(${round(radius)})`,
    },
    title === undefined ? [] : [s('title', title)],
  );
}

/** Custom properties and classes for all topics, light and dark. */
export function topicStyles(): string {
  const rules = (mode: keyof MarkColour): string =>
    markColours.map((colour, position) => `.topic-${position}{--topic:${colour[mode]}}`).join('');
  return `${rules('light')}\n@media screen and (prefers-color-scheme:dark){${rules('dark')}}`;
}

/** A tenth of a unit is finer than any screen, and short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
