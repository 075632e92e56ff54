/**
 * Whether colours that a host has set can be read, found out when they are used: a stylesheet may come late, and a
 * variable may hold any colour that CSS knows: what is no plain colour is painted, and read from a canvas.
 */
import { contrastBetween } from '../../styles/contrast.ts';
import type { Colour } from '../../styles/contrast.ts';

/** WCAG 2.2 AA for text. */
const leastContrast = 4.5;

const white: Colour = [255, 255, 255];

/** @param css - colours as `getComputedStyle` gives them; each is painted over those before */
export function paintedColour(...css: readonly string[]): Colour {
  const last = css.at(-1);
  // Nearly all colours are opaque and plain: a canvas for them would cost more than all the rest.
  const [red = 0, green = 0, blue = 0] = last?.startsWith('rgb(') ? (last.match(/\d+/g)?.map(Number) ?? []) : paint(css);
  return [red, green, blue];
}

function paint(css: readonly string[]): readonly number[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [];
  for (const colour of css) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data];
}

/** @returns white or black, where `front` cannot be read on `back`; undefined where it can */
export function replacementFor(front: Colour, back: Colour): 'white' | 'black' | undefined {
  if (contrastBetween(front, back) >= leastContrast) return undefined;
  return contrastBetween(white, back) >= leastContrast ? 'white' : 'black';
}
