/**
 * The brand's accent to a stylesheet: derived tones for both modes, with contrast checked, so that a colour
 * which cannot be read stops the build and not a customer. A Vite plugin hands it to the layout.
 */
import { contrastBetween, formatColour, mixColours, parseColour } from './contrast.ts';
import type { Colour } from './contrast.ts';
import { surfaces } from './surfaces.ts';
import type { Mode } from './surfaces.ts';

export interface Theme {
  /** Accent on light paper. */
  readonly accent: string;
  /** Accent on dark paper. */
  readonly accentDark: string;
}

/** An accent that people could not read. */
export class ThemeError extends Error {
  readonly code = 'theme';
  override readonly name = 'ThemeError';
}

/** WCAG 2.2 AA for text. */
const leastContrast = 4.5;

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

/** @throws ThemeError when text in the accent, or on it, would fall below AA */
export function brandStylesheet(theme: Theme): string {
  const light = declarations('light', theme.accent, 'theme.accent');
  const dark = declarations('dark', theme.accentDark, 'theme.accentDark');
  return `:root{color-scheme:light dark;${light}}\n@media screen and (prefers-color-scheme:dark){:root{${dark}}}\n`;
}

function declarations(mode: Mode, hex: string, setting: string): string {
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
  for (const [use, front, back] of pairs) {
    const contrast = contrastBetween(front, back);
    if (contrast < leastContrast) {
      throw new ThemeError(
        `site.config.ts: ${setting} is ${hex}; ${use} has a contrast of ${contrast.toFixed(2)}, and ${leastContrast} is the least (WCAG 2.2 AA). Choose a ${mode === 'light' ? 'darker' : 'lighter'} colour.`,
      );
    }
  }

  const colours = {
    ...surfaces[mode],
    accent: hex,
    'accent-deep': formatColour(deep),
    'accent-tint': formatColour(tint),
    'accent-shape': formatColour(shape),
    'on-accent': formatColour(onAccent),
  };
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}

const moduleId = 'virtual:brand-theme.css';

/** Vite plugin: `import 'virtual:brand-theme.css'` gives the stylesheet. */
export function brandThemePlugin(theme: Theme): {
  name: string;
  resolveId: (id: string) => string | undefined;
  load: (id: string) => string | undefined;
} {
  return {
    name: 'waymark-brand-theme',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: (id) => (id === `\0${moduleId}` ? brandStylesheet(theme) : undefined),
  };
}
