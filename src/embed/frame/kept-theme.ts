/** The host's theme, from page to page of the panel. */
import type { Theme } from '../protocol/theme.ts';
import { keep, readKept } from './frame-storage.ts';

const key = 'waymark:embed-theme';

/** What was kept by `keepTheme` in this tab; colours and fonts come again with the host's own message. */
export function keptTheme(): Pick<Theme, 'mode'> {
  const kept = readKept(key);
  const mode = typeof kept === 'object' && kept !== null && 'mode' in kept ? kept.mode : undefined;
  return mode === 'auto' || mode === 'light' || mode === 'dark' ? { mode } : {};
}

export function keepTheme({ mode }: Theme): void {
  keep(key, { mode });
}
