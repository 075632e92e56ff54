/**
 * Whether colours that a host has set can be read, found out when they are used: a stylesheet may come late, and a
 * variable may hold any colour that CSS knows. So they are painted, and read from the canvas.
 */
import { contrastBetween } from '../../styles/contrast.ts';
import type { Colour } from '../../styles/contrast.ts';

/** WCAG 2.2 AA for text. */
const leastContrast = 4.5;

const white: Colour = [255, 255, 255];

/** @param css - colours as `getComputedStyle` gives them; each is painted over those before */
export function paintedColour(...css: readonly string[]): Colour {
  const context = document.createElement('canvas').getContext('2d');
  for (const colour of css) {
    if (context) context.fillStyle = colour;
    context?.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
  return [red, green, blue];
}

/** @returns white or black, where `front` cannot be read on `back`; undefined where it can */
export function replacementFor(front: Colour, back: Colour): 'white' | 'black' | undefined {
  if (contrastBetween(front, back) >= leastContrast) return undefined;
  return contrastBetween(white, back) >= leastContrast ? 'white' : 'black';
}
