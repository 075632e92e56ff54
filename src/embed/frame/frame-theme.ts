/** The host's theme on the pages of the panel: light or dark, accent, corners, font. What could not be read is left out, with a word to the host. */
import { accentTones } from '../../styles/accent-tones.ts';
import type { Theme } from '../protocol/theme.ts';
import { warnOnce } from '../protocol/warn-once.ts';
import { keepTheme } from './kept-theme.ts';

let listening: AbortController | undefined;

export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  const { mode = 'auto', radius, font } = theme;
  keepTheme(theme);
  if (mode === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = mode;
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  };
  set('--radius', radius === undefined ? undefined : `${radius}px`);
  set('--radius-small', radius === undefined ? undefined : `${radius / 2}px`);
  set('--font-text', font);
  set('--font-heading', font);

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const colour = (): void => {
    const shown = mode === 'auto' ? (dark.matches ? 'dark' : 'light') : mode;
    const accent = shown === 'dark' ? theme.accentDark : theme.accent;
    const tones = accent === undefined ? undefined : accentTones(shown, accent);
    if (tones?.problem !== undefined)
      warnOnce(
        `${accent ?? ''} as ${shown} accent: ${tones.problem.use} has a contrast of ${tones.problem.contrast.toFixed(1)}; the site's own is used`,
      );
    for (const name of ['accent', 'accent-deep', 'accent-tint', 'accent-shape', 'on-accent'])
      set(`--${name}`, tones?.problem === undefined ? tones?.colours[name] : undefined);
  };
  colour();
  listening?.abort();
  listening = new AbortController();
  dark.addEventListener('change', colour, listening);
}
