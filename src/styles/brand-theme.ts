/**
 * The brand's accent to a stylesheet: derived tones for both modes, with contrast checked, so that a colour
 * which cannot be read stops the build and not a customer. A Vite plugin hands it to the layout.
 */
import { accentTones, leastContrast } from './accent-tones.ts';
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

/**
 * The device's choice of light or dark counts, unless `data-theme` on the root says otherwise: in a panel the host chooses.
 * @throws ThemeError when text in the accent, or on it, would fall below AA
 */
export function brandStylesheet(theme: Theme): string {
  const light = declarations('light', theme.accent, 'theme.accent');
  const dark = declarations('dark', theme.accentDark, 'theme.accentDark');
  const chosen = `:root[data-theme=light]{color-scheme:light}\n@media screen{:root[data-theme=dark]{color-scheme:dark;${dark}}}\n`;
  return `:root{color-scheme:light dark;${light}}\n@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}\n${chosen}`;
}

/** Both modes by an attribute of the root, whatever the device says: for the gallery of components. */
export function bothThemesStylesheet(theme: Theme): string {
  const light = declarations('light', theme.accent, 'theme.accent');
  const dark = declarations('dark', theme.accentDark, 'theme.accentDark');
  return `:root[data-theme='light']{color-scheme:light;${light}}\n:root[data-theme='dark']{color-scheme:dark;${dark}}\n`;
}

function declarations(mode: Mode, hex: string, setting: string): string {
  const { colours, problem } = accentTones(mode, hex);
  if (problem !== undefined) {
    throw new ThemeError(
      `site.config.ts: ${setting} is ${hex}; ${problem.use} has a contrast of ${problem.contrast.toFixed(2)}, and ${leastContrast} is the least (WCAG 2.2 AA). Choose a ${mode === 'light' ? 'darker' : 'lighter'} colour.`,
    );
  }
  return Object.entries({ ...surfaces[mode], ...colours })
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}

const stylesheets: Readonly<Record<string, (theme: Theme) => string>> = {
  'virtual:brand-theme.css': brandStylesheet,
  'virtual:both-themes.css': bothThemesStylesheet,
};

/** Vite plugin: `import 'virtual:brand-theme.css'` gives the stylesheet. */
export function brandThemePlugin(theme: Theme): {
  name: string;
  resolveId: (id: string) => string | undefined;
  load: (id: string) => string | undefined;
} {
  return {
    name: 'waymark-brand-theme',
    resolveId: (id) => (id in stylesheets ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? stylesheets[id.slice(1)]?.(theme) : undefined),
  };
}
