/**
 * The tones that are derived from an accent, and whether people can read them. Used when a site is built, where an accent
 * that fails stops the build, and in the panel, where a host's accent that fails gives way to the site's own.
 */
import { contrastBetween, formatColour, mixColours, parseColour } from './contrast.ts';
import type { Colour } from './contrast.ts';
import { surfaces } from './surfaces.ts';
import type { Mode } from './surfaces.ts';

/** WCAG 2.2 AA for text. */
export const leastContrast = 4.5;

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

export interface AccentTones {
  /** Colours by the name of their custom property, without the dashes. */
  readonly colours: Readonly<Record<string, string>>;
  /** The first use that cannot be read, with its contrast. */
  readonly problem: { readonly use: string; readonly contrast: number } | undefined;
}

/** @param hex - such as "#0b5d4e" */
export function accentTones(mode: Mode, hex: string): AccentTones {
  const accent = parseColour(hex);
  const paper = parseColour(surfaces[mode].paper);
  const ink = parseColour(surfaces[mode].ink);
  const tint = mixColours(paper, accent, mode === 'light' ? 0.09 : 0.13);
  const deep = mixColours(accent, mode === 'light' ? black : white, mode === 'light' ? 0.25 : 0.3);
  // Large shapes in a light accent would glare on dark paper.
  const shape = mode === 'light' ? accent : mixColours(paper, accent, 0.42);
  const onAccent = contrastBetween(accent, white) >= contrastBetween(accent, black) ? white : parseColour(surfaces.dark.paper);

  const pairs: readonly (readonly [string, Colour, Colour])[] = [
    ['text in it on paper', accent, paper],
    ['text in it on a sunk panel', accent, parseColour(surfaces[mode].sunk)],
    ['text in it on a raised panel', accent, parseColour(surfaces[mode].raised)],
    ['text in it on its own tint', accent, tint],
    ['text on a button filled with it', onAccent, accent],
    ['plain text on its tint', ink, tint],
  ];
  const problem = pairs
    .map(([use, front, back]) => ({ use, contrast: contrastBetween(front, back) }))
    .find(({ contrast }) => contrast < leastContrast);
  return {
    colours: {
      accent: hex,
      'accent-deep': formatColour(deep),
      'accent-tint': formatColour(tint),
      'accent-shape': formatColour(shape),
      'on-accent': formatColour(onAccent),
    },
    problem,
  };
}
